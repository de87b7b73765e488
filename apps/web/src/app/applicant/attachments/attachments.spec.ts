import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DraftRow } from '@tp/domain';
import { Attachments } from './attachments.js';
import { FileUploads, problemOf, type UploadEvents } from './file-uploads.js';

const FILES = '/api/v1/rounds/r-1/drafts/7/files';

describe('a draft’s attachments', () => {
  const opened = async (rows: readonly DraftRow[] = [], inputs: Readonly<Record<string, unknown>> = {}) => {
    const started: { file: File; address: string; events: UploadEvents; calls: string[] }[] = [];
    const uploads = {
      start: (file: File, address: string, events: UploadEvents) => {
        const calls: string[] = [];
        started.push({ file, address, events, calls });
        return Promise.resolve({ pause: () => calls.push('pause'), resume: () => calls.push('resume') });
      },
    };
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: FileUploads, useValue: uploads }],
    });
    const fixture = TestBed.createComponent(Attachments);
    fixture.componentRef.setInput('roundId', 'r-1');
    fixture.componentRef.setInput('draftId', 7);
    fixture.componentRef.setInput('rows', rows);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    const element: HTMLElement = fixture.nativeElement;
    const settle = async (): Promise<void> => {
      fixture.detectChanges();
      for (const request of TestBed.inject(HttpTestingController).match(FILES)) request.flush({ items: [] });
      await fixture.whenStable();
    };
    await settle();
    const press = async (text: string): Promise<void> => {
      [...element.querySelectorAll('button')].find((button) => button.textContent?.trim().startsWith(text))?.click();
      await settle();
    };
    const drop = async (...files: File[]): Promise<void> => {
      const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } });
      element.querySelector('.drop')?.dispatchEvent(event);
      await settle();
    };
    return { component: fixture.componentInstance, element, started, press, drop, settle };
  };

  it('uploads several dropped files at once, each a row when it is there', async () => {
    const { component, element, started, drop, settle } = await opened();
    await drop(new File(['12345678'], 'Karta.pdf'), new File(['b'], 'Budget.xlsx'));
    expect(started.map(({ file, address }) => [file.name, address])).toEqual([
      ['Karta.pdf', FILES],
      ['Budget.xlsx', FILES],
    ]);
    started[0]!.events.progress(4, 8);
    await settle();
    expect(element.querySelector('.under-way')?.textContent).toContain('50 %');
    started[0]!.events.done('f-1');
    await settle();
    expect(component.rows()).toEqual([{ name: 'Karta', file: 'f-1' }]);
    expect(element.querySelector('[role=status]')?.textContent).toContain('Karta är uppladdad');
  });

  it('pauses and goes on, and says in Swedish what the portal refuses', async () => {
    const { element, started, drop, press, settle } = await opened();
    await drop(new File(['a'], 'plan.pdf'));
    await press('Pausa');
    await press('Fortsätt');
    expect(started[0]!.calls).toEqual(['pause', 'resume']);
    started[0]!.events.failed(problemOf('{"title":"Filen är tom","detail":"Välj en annan."}'));
    await settle();
    expect(element.querySelector('.tp-field-error')?.textContent).toContain('Filen är tom. Välj en annan.');
    expect(problemOf('<html>')).toContain('Kontrollera nätet');
  });

  it('marks secrecy with its legal ground, and brings a removed row back where it was', async () => {
    const rows: readonly DraftRow[] = [{ name: 'Ett', file: 'f-1' }, { name: 'Två' }];
    const { component, element, press, settle } = await opened(rows);
    expect(element.textContent).toContain('Skickas senare');
    expect(element.querySelector('#attachment-basis-0')).toBeNull();
    element.querySelectorAll<HTMLInputElement>('.mark input')[1]!.click();
    await settle();
    const basis = element.querySelector<HTMLInputElement>('#attachment-basis-0')!;
    basis.value = 'OSL 18:8';
    basis.dispatchEvent(new Event('input'));
    const [first] = component.rows();
    expect(first).toEqual({ name: 'Ett', file: 'f-1', confidential: true, legalBasis: 'OSL 18:8' });
    await press('Ta bort');
    expect(component.rows()).toEqual([{ name: 'Två' }]);
    await press('Ångra');
    expect(component.rows()).toEqual([first, { name: 'Två' }]);
  });

  it('takes another file for each that an answer is about, and neither adds, removes nor uncovers any', async () => {
    const rows: readonly DraftRow[] = [{ number: 2, name: 'Skyddsplan', confidential: true }];
    const { component, element, started, drop, settle } = await opened(rows, { adding: 'none', covered: [2] });
    expect(element.textContent).toContain('Bilaga 2, namn');
    expect([...element.querySelectorAll('button')]).toEqual([]);
    expect([...element.querySelectorAll<HTMLInputElement>('.mark input')].map(({ disabled }) => disabled)).toEqual([true, true]);
    expect(element.querySelector('.drop')).toBeNull();
    await drop(new File(['a'], 'En till.pdf'));
    expect(started).toEqual([]);
    component['take']([new File(['b'], 'Ny plan.pdf')], 0);
    started[0]!.events.done('f-9');
    await settle();
    expect(component.rows()).toEqual([{ number: 2, name: 'Skyddsplan', confidential: true, file: 'f-9' }]);
    expect(element.textContent).toContain('Välj en annan fil till Skyddsplan');
  });
});
