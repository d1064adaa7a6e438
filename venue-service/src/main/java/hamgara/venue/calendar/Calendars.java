package hamgara.venue.calendar;

import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Calendars that programs fetch again and again.
///
/// A person's own is opened by a secret in its address, which is all that calendar programs can be
/// given; only its digest is kept, and it says nothing but when and where.
@ApplicationScoped
class Calendars {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 60;
    private static final int OWN_DAYS_BACK = 90;
    private static final int OWN_DAYS_AHEAD = 400;
    private static final int SECRET_BYTES = 32;

    private final CalendarRepository calendars;
    private final Caller caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Calendars(CalendarRepository calendars, Caller caller, Clock clock) {
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    String ofVenue(UUID id, Language language, String site) {
        String name = calendars
                .venue(id)
                .orElseThrow(CalendarRefusal.CalendarNotFound::new)
                .in(language.locale());
        Window window = Window.around(clock.instant(), DAYS_BACK, DAYS_AHEAD);
        return Calendar.of(name, calendars.ofVenue(id, window), language, site, window);
    }

    @Transactional
    String ofFacility(UUID id, Language language, String site) {
        String name = calendars
                .facility(id)
                .orElseThrow(CalendarRefusal.CalendarNotFound::new)
                .in(language.locale());
        Window window = Window.around(clock.instant(), DAYS_BACK, DAYS_AHEAD);
        return Calendar.of(name, calendars.ofFacility(id, window), language, site, window);
    }

    @Transactional
    String ofSecret(String secret, Language language, String site) {
        String person = calendars.callerOf(digest(secret)).orElseThrow(CalendarRefusal.CalendarNotFound::new);
        Window window = Window.around(clock.instant(), OWN_DAYS_BACK, OWN_DAYS_AHEAD);
        String name = language.platform + ": " + language.own;
        return Calendar.of(name, calendars.ofCaller(person, window), language, site, window);
    }

    /// A new secret for the caller, in place of any former one.
    @Transactional
    NewSecret subscribe() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        calendars.subscribe(caller.pseudonym(), digest(secret), now);
        return new NewSecret(secret, now);
    }

    /// A secret just made.
    record NewSecret(String secret, Instant madeAt) {}

    @Transactional
    SubscriptionView subscription() {
        return calendars
                .madeAt(caller.pseudonym())
                .map(SubscriptionView::of)
                .orElseThrow(CalendarRefusal.CalendarNotSubscribed::new);
    }

    @Transactional
    void unsubscribe() {
        calendars.unsubscribe(caller.pseudonym());
    }

    /// A plain digest is enough for 256 random bits, which nobody can try out.
    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
