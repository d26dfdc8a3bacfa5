/** Every process of the tests, started ones too, has the same master key. */
process.env["ENCRYPTION_KEY"] ??= Buffer.alloc(32, "test").toString("base64");
