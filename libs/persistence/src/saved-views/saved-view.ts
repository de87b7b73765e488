/** A person's own way to look at a round's page. `address`: the page's query string, without the question mark. */
export type SavedView = Readonly<{ id: number; roundId: string; page: string; name: string; address: string; updatedAt: string }>;
export type NewSavedView = Readonly<{ personId: number; roundId: string; page: string; name: string; address: string }>;
