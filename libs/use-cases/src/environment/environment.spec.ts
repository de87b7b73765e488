import { environmentVariables, readEnvironment } from './environment.js';

describe('the environment', () => {
  it('has a default for everything: a new user sets nothing', () => {
    expect(readEnvironment({})).toEqual({ databaseUrl: undefined, redisUrl: undefined, port: 4300, dataDirectory: '.portal' });
  });

  it('takes an empty variable for an absent one, as compose files leave them', () => {
    expect(readEnvironment({ DATABASE_URL: '', REDIS_URL: '', PORT: '' })).toEqual(readEnvironment({}));
  });

  it('reads the servers given', () => {
    const env = { DATABASE_URL: 'postgres://u:p@db/portal', REDIS_URL: 'rediss://r:6380', PORT: '65535', PORTAL_DATA: '/data' };
    expect(readEnvironment(env)).toEqual({
      databaseUrl: 'postgres://u:p@db/portal',
      redisUrl: 'rediss://r:6380',
      port: 65_535,
      dataDirectory: '/data',
    });
  });

  it('says every fault at once, on one line, and no password', () => {
    const read = () => readEnvironment({ DATABASE_URL: 'mysql://u:hemligt@db', REDIS_URL: 'db:6379', PORT: '70000' });
    expect(read).toThrow(
      'DATABASE_URL ska vara en adress som börjar med postgres:// eller postgresql://. REDIS_URL ska vara en adress som börjar med redis:// eller rediss://. ' +
        'PORT ska vara ett heltal mellan 1 och 65535.',
    );
  });

  it.each(['0', '-1', '4300.5', '65536', ' 4300', 'x', '04300'])('refuses %p as a port', (PORT) => {
    expect(() => readEnvironment({ PORT })).toThrow('PORT');
  });

  it('names its variables', () => {
    expect(environmentVariables).toContain('DATABASE_URL');
  });
});
