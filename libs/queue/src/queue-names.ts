/** The portal's queues, one for each kind of work. */
export const QUEUE_NAMES = ['pre-assessment', 'decisions', 'notices'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export const isQueueName = (name: string): name is QueueName => QUEUE_NAMES.some((known) => known === name);
