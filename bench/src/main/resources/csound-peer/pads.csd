; SPDX-License-Identifier: Apache-2.0
; Twenty minutes of slow pads: twelve partials that come and go, a breath of noise, a reverb.
<CsoundSynthesizer>
<CsOptions>
-d -m0 --format=wav -s
</CsOptions>
<CsInstruments>
sr = 48000
ksmps = 512
nchnls = 2
0dbfs = 1
gisine ftgen 1, 0, 16384, 10, 1
galeft init 0
garight init 0

instr partial
  kswell = 0.5 + 0.5 * poscil:k(1, p5, gisine, p6)
  alow poscil 0.03 * kswell, p4, gisine
  ahigh poscil 0.012 * kswell, p4 * 2.003, gisine
  galeft = galeft + alow * (1 - p6) + ahigh * p6
  garight = garight + alow * p6 + ahigh * (1 - p6)
endin

instr air
  kswell = 0.5 + 0.5 * poscil:k(1, 0.071, gisine)
  aleft = butterbp:a(noise:a(0.05 * kswell, 0), 700, 900)
  aright = butterbp:a(noise:a(0.05 * kswell, 0), 760, 900)
  galeft = galeft + aleft
  garight = garight + aright
endin

instr room
  aleft, aright reverbsc galeft, garight, 0.88, 9000
  outs 0.7 * galeft + 0.3 * aleft, 0.7 * garight + 0.3 * aright
  galeft = 0
  garight = 0
endin
</CsInstruments>
<CsScore>
i "partial" 0 1200  73.416 0.013 0.05
i "partial" 0 1200 110.000 0.017 0.13
i "partial" 0 1200 123.471 0.011 0.21
i "partial" 0 1200 146.832 0.019 0.29
i "partial" 0 1200 164.814 0.015 0.37
i "partial" 0 1200 184.997 0.021 0.45
i "partial" 0 1200 220.000 0.012 0.53
i "partial" 0 1200 246.942 0.018 0.61
i "partial" 0 1200 293.665 0.014 0.69
i "partial" 0 1200 329.628 0.020 0.77
i "partial" 0 1200 369.994 0.016 0.85
i "partial" 0 1200 440.000 0.010 0.93
i "air" 0 1200
i "room" 0 1200
</CsScore>
</CsoundSynthesizer>
