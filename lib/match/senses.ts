// One name for a company and for its model (DeepSeek, Mistral, Manus): which of the two a sentence speaks of.

/** Words within reach of the name that speak for one reading; folded. `before` and `after` are counted in tokens, nearest four. */
export const SENSES = {
  thing: {
    before: new Set(
      'ban bans banned banning block blocks blocked blocking restrict restricts restricted restricting use uses using used access accessing prohibit prohibits prohibited prohibiting download downloads downloading downloaded install installs installing installed app apps chatbot chatbots remove removes removed removing ask asked asking via suspend suspends suspended suspending bar bars barred barring tool tools model models outlaw outlaws outlawed allow allows allowing run running test tested testing delist delisted unblock unban pull pulls pulled avoid than try tried prompt prompted running host hosting hosted sperrt sperren blockiert blockieren verbietet verbieten bloque bloquent interdit interdisent suspend blocca bloccato vieta vietato sospende bloquea bloquean prohíbe suspende 用 止 制 禁 封 停 装 载 載'.split(
        ' ',
      ),
    ),
    after: new Set(
      'app apps application chatbot chatbots model models assistant chat usage token tokens answers responses outputs output performance weights downloads download ban bans censorship jailbreak prompts website service on from アプリ 앱 利 使 应 應'.split(
        ' ',
      ),
    ),
  },
  maker: {
    before: new Set(
      'startup startups company companies firm firms lab labs developer developers by maker makers rival rivals against accused accuse accuses sued sue sues at unicorn competitor competitors investor investors labs acquire acquired fined fine fines told asked ordered orders summoned questioned backed founded'.split(
        ' ',
      ),
    ),
    after: new Set(
      'said says say announced announces released releases launched launches launch unveiled founder founders ceo researchers employees engineers spokesperson spokesman has had claimed claims did told inc trained denied denies responded plans argued sent transferred collects stores stored raised raises hired executives executive founded co distilled stole copied parent owner servers failed refused filed r1 v3 v4'.split(
        ' ',
      ),
    ),
  },
} as const;

/** Words anywhere in the sentence that make the model the likelier reading when nothing near the name decides. */
export const USE_WORDS: ReadonlySet<string> = new Set(
  'ban bans banned banning app apps chatbot chatbots device devices download downloads stores prohibit prohibited block blocked blocking employees staff phones laptops'.split(
    ' ',
  ),
);
