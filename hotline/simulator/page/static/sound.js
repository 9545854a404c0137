// Sound, off at first: ringing and keys are made here, speech by the browser's own voices on this computer.

const KEYS = {
  // ITU-T Q.23: two tones for each key, in Hz
  1: [697, 1209], 2: [697, 1336], 3: [697, 1477], 4: [770, 1209], 5: [770, 1336], 6: [770, 1477],
  7: [852, 1209], 8: [852, 1336], 9: [852, 1477], "*": [941, 1209], 0: [941, 1336], "#": [941, 1477],
};
const RING = [440, 480];
const RING_EVERY = 3_000; // ms
const LOUD = 0.06;

let context = null;
let timer = 0;
let wanted = false;

/** Switch sound on or off; return which. */
export function toggleSound() {
  if (context) {
    context.close();
    context = null;
    hush();
  } else {
    context = new AudioContext();
  }
  ringing(wanted);
  return context !== null;
}

function tones(hertz, seconds) {
  if (!context) return;
  const gain = new GainNode(context, { gain: LOUD });
  gain.connect(context.destination);
  for (const frequency of hertz) {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(gain);
    tone.start();
    tone.stop(context.currentTime + seconds);
  }
}

/** Let the tone of a key be heard. */
export function keyTone(key) {
  tones(KEYS[key] ?? [], 0.14);
}

/** Ring, or ring no more. */
export function ringing(rings) {
  wanted = rings;
  clearInterval(timer);
  timer = 0;
  if (!rings || !context) return;
  tones(RING, 1);
  timer = setInterval(() => tones(RING, 1), RING_EVERY);
}

/** Read words out, if there is a voice for them on this computer: others would send them away. */
export function speak(text, language) {
  if (!context || !("speechSynthesis" in window)) return;
  const short = language.slice(0, 2);
  const voice = speechSynthesis.getVoices().find((one) => one.localService && one.lang.startsWith(short));
  if (!voice) return;
  const speech = new SpeechSynthesisUtterance(text);
  speech.voice = voice;
  speech.lang = voice.lang;
  speechSynthesis.speak(speech);
}

/** Say no more. */
export function hush() {
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}
