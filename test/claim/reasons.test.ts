// Many wordings of each reason, and words that name one without giving it as a ground of the act.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import type { Reason } from '../../lib/domain.ts';

const catalog = compileCatalog();
const read = (text: string, title = '') =>
  readClaims({ item: 'item', revision: '1', url: null, title, text, published: '2026-06-20', depth: 'full' }, catalog);
const STAFF = 'The Polish finance ministry has banned its employees from using DeepSeek on office computers';
const HELD = 'Anthropic will not make Claude Mythos Preview generally available';
const UNDER_18 = 'Character.AI has barred users under 18 from its chatbot';
const EUROPE = 'Meta has not released Muse Spark in the European Union';
const STUDENTS = 'The University of Leiden has banned students from using ChatGPT';

const GIVEN: readonly [Reason[], string][] = [
  [['data-security'], `${STAFF}, for fear that source code could leak.`],
  [['data-security'], `${STAFF}. Clerks had pasted internal documents into the chatbot, an internal review found.`],
  [['data-security'], `${STAFF}. It pointed to the safety of its information and said that anything typed in could end up elsewhere.`],
  [['data-security'], `${STAFF} on grounds of information security.`],
  [['foreign-influence'], `${STAFF}. The Chinese state could demand whatever it likes of the company, the minister said.`],
  [['foreign-influence'], `${STAFF}. The developer has close ties to Beijing, the minister warned.`],
  [['foreign-influence'], `${STAFF} to guard against espionage.`],
  [['privacy'], `${STAFF} after complaints about how personal data are handled.`],
  [['privacy'], `${STAFF}, citing the GDPR.`],
  [['national-security'], `${STAFF} in the name of national security.`],
  [['national-security'], `${STAFF}. The app is a threat to the country, the minister said.`],
  [['sovereignty'], `${STAFF}, so as to reduce its dependence on foreign technology.`],
  [['human-rights'], `${STAFF} because it could be used for mass surveillance.`],
  [['cyber-misuse'], `${HELD} because it finds software flaws by the thousand.`],
  [['cyber-misuse'], `${HELD}. In the wrong keyboard it could be used for cyberattacks, the company says.`],
  [['cyber-misuse'], `${HELD}, for fear that hackers would get hold of it.`],
  [['bio-misuse'], `${HELD}. It could help to design a biological weapon, testers found.`],
  [['bio-misuse'], `${HELD} because it knows too much virology.`],
  [['misuse'], `${HELD}, citing the danger of misuse.`],
  [['misuse'], `${HELD}. It feared that scammers would use it.`],
  [['misinformation-misuse'], `${HELD} because it could spread propaganda.`],
  [['distillation-ip'], `${HELD} lest rivals use distillation to copy it.`],
  [['jailbreak'], `${HELD} after testers had found a jailbreak.`],
  [['jailbreak'], `${HELD}. A tester had talked the model out of its safeguards, it said.`],
  [['unauthorised-access'], `${HELD} after outsiders gained unauthorised access to it.`],
  [['ethics-safety'], `${HELD} until safety tests are over, because the risks are not understood.`],
  [['commercial'], `${HELD} because of a shortage of computing capacity.`],
  [['commercial'], `${HELD} for commercial reasons.`],
  [['copyright'], `${HELD} over copyright.`],
  [['minors-safety'], `${UNDER_18} after the suicide of a boy.`],
  [['minors-safety'], `${UNDER_18} to protect teenagers.`],
  [['regulatory-compliance'], `${EUROPE}, pending regulatory approval.`],
  [['regulatory-compliance'], `${EUROPE} because of the Digital Markets Act.`],
  [['regulatory-compliance'], `${EUROPE}. The legal uncertainty is too great, a spokesperson said.`],
  [['academic-integrity'], `${STUDENTS} to prevent cheating.`],
  [['academic-integrity'], `${STUDENTS}. A third of the essays were found to be machine-written.`],
];

test.each(GIVEN)('%j: %s', (reasons, text) => {
  expect(read(text).tags.reasons).toEqual(reasons);
});

test.each([
  ['the name of a body', `${STAFF} on Monday. The Centre for Cyber Security was told.`],
  ['another matter', `${STAFF}. Separately, it faces a copyright lawsuit over pictures on its website.`],
  ['what may come of it', `${STAFF}. This step is significant as it could potentially impact national security.`],
  ['set aside', `${STAFF}. It has nothing to do with privacy, the minister said.`],
  ['no evidence', `${STAFF}. There is no evidence of misuse, the minister said.`],
  ['the cost of an identity check, not its ground', `${UNDER_18}. Campaigners say that this raises privacy concerns.`],
])('%s is no reason', (_what, text) => {
  const wrong: Reason[] = ['cyber-misuse', 'copyright', 'national-security', 'privacy', 'misuse'];
  expect(read(text).tags.relevant).toBe(true);
  expect(read(text).tags.reasons.filter((reason) => wrong.includes(reason))).toEqual([]);
});

test('a reason belongs to who gives it: the actor, a critic, or a named speaker', () => {
  const speakers = (text: string) => read(text).claims.flatMap((claim) => claim.reasonSpeakers);
  expect(speakers(`${HELD} over copyright.`)).toContainEqual({ reason: 'copyright', speaker: 'anthropic' });
  expect(speakers(`${HELD}. Some experts said that it was a decision for commercial reasons.`)).toContainEqual({
    reason: 'commercial',
    speaker: 'some experts',
  });
  expect(speakers(`${HELD}. OpenAI said that this was done for commercial reasons.`)).toContainEqual({
    reason: 'commercial',
    speaker: 'openai',
  });
});
