// What may follow a Korean name without a space: particles and the few nouns that act like them. Anything else is another word.

const PARTICLES =
  '은 는 이 가 을 를 의 에 와 과 도 만 로 으로 라 란 나 랑 이나 이라 이란 까지 부터 처럼 보다 마저 조차 뿐 께 한테 하고 측 사 社 등 및 들 용 식 형 발 급 류 야 여 였 입 인 이다 였다 이며 며 든 든지 대로 마다 치고 커녕'.split(
    ' ',
  );

/** True where the rest of a Korean run, after a name, begins with a particle: `라마는`, not `라마단`. */
export function beginsWithParticle(rest: string): boolean {
  return PARTICLES.some((particle) => rest.startsWith(particle));
}
