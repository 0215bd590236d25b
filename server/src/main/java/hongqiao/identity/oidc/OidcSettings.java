package hongqiao.identity.oidc;

import hongqiao.shared.Words;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how to sign in elsewhere, below {@code hongqiao.oidc}; off while {@code issuer} is blank.
 *
 * @param issuer address of the provider, exactly as its tokens name it
 * @param nameZh what the button on the sign-in page says
 * @param usernameClaim the claim that holds the username here
 * @param unitClaim the claim that holds a unit; blank: units do not matter
 * @param units the provider's units to codes of ours; what is not listed is taken for a code of ours itself
 * @param create whether an account is opened for who has none; it holds no role unless {@code role} says one
 * @param role given on the first sign-in, bound to the unit of the claim where it can be; blank: none
 */
@ConfigurationProperties("hongqiao.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("统一身份认证") String nameZh,
        @DefaultValue("Single sign-on") String nameEn,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("") String unitClaim,
        Map<String, String> units,
        @DefaultValue("false") boolean create,
        @DefaultValue("") String role) {

    public OidcSettings {
        scopes = List.copyOf(scopes);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException(
                    "hongqiao.oidc.scopes holds openid: without it nothing proves who signed in");
        }
        units = units == null ? Map.of() : Map.copyOf(units);
    }

    Words name() {
        return new Words(nameZh, nameEn);
    }
}
