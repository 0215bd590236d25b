package hongqiao.identity;

import hongqiao.shared.Words;

/** Where to sign in at an identity provider; a bean where one is set up. */
public record ProviderLink(Words name, String href) {}
