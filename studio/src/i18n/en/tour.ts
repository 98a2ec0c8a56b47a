export const tour = {
  help: 'Help',
  start: 'Guided tour',
  api: 'API of the server',
  offer: 'New here?',
  offerAdvice: 'Seven stops, two minutes: draw a journey, launch it, let the machine improve it.',
  offerStart: 'Take the tour',
  offerNo: 'No, thanks',
  title: 'Guided tour',
  at: (stop: number, all: number) => `${stop} of ${all}`,
  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  done: 'Done',
  stops: {
    welcome: {
      title: 'A campaign is a journey',
      text: 'Not one message but several, and what comes next depends on what each customer did. Here you draw such a journey, see what it brings, and let the machine learn how to do better.',
    },
    step: {
      title: 'A step is a channel and a message',
      text: 'Everybody starts here. Open the step with a click or with Enter to choose another channel or message.',
    },
    branch: {
      title: 'Each reaction has its own next step',
      text: 'Who engaged is on another branch than who did not: this is what makes the campaign adaptive. Add a step on a branch with + or with the key N.',
    },
    launch: {
      title: 'You first: launch it',
      text: 'Millions of simulated customers go through your journey. Their number counts up along the branches. “Retry” lets you draw again.',
    },
    results: {
      title: 'What it brings',
      text: 'Conversions, cost and net profit, with the formula of each; the chosen step; and where every number of the world comes from.',
    },
    wave: {
      title: 'Then the machine: the second wave',
      text: 'It learns from simulated customers, starting from your campaign, and proposes changes beside it, each with what it is worth. You accept or reject them one by one.',
    },
    history: {
      title: 'Nothing is lost',
      text: 'Every change is saved as a version, can be undone, and can be restored later. This tour is always in the help menu.',
    },
  },
};
