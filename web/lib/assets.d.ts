// Types of imported style sheets and images, also before the first build has written next-env.d.ts.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
