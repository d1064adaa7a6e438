package hamgara.launcher.demo;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import hamgara.launcher.terminal.TerminalFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Plays the whole story, step by step; every step rests on an answer of the running system.
public final class Demo {
    private Demo() {}

    /// Whether every step held.
    public static boolean play(Stack stack, Progress progress) {
        return play(
                stack.url(Part.GATEWAY),
                stack.issuer() + "/protocol/openid-connect/token",
                stack.folder("terminal-takhti"),
                stack,
                progress);
    }

    /// On a platform that somebody else runs and that knows the demo's accounts. What has to wait for days is left out.
    ///
    /// @param tokens address of the token endpoint of its identity provider; without it the platform is asked
    /// @param terminal an empty folder for the device
    public static boolean play(String gateway, @Nullable String tokens, Path terminal, Progress progress) {
        return play(gateway, tokens, terminal, null, progress);
    }

    private static boolean play(
            String gateway, @Nullable String tokens, Path terminal, @Nullable Stack stack, Progress progress) {
        var signIn = new SignIn(gateway, tokens);
        var api = new Api(gateway, signIn);
        var cast = new Cast(Clock.systemUTC());
        var tale = new Tale(progress);
        progress.print("""

                داستان همگرا · The story of Hamgara
                مکان‌ها، دستگاه‌ها و تقویم واقعی‌اند؛ آدم‌ها، طرح‌ها و پیشنهادها ساختگی و نمونه‌اند.
                Places, agencies and calendar are real; people, programmes and proposals are invented.""");
        try (var events = EventAct.follow(gateway, api.token("integrator"))) {
            new CountyAct(api, tale).play();
            CardAct.Issued issued = new CardAct(api, tale, cast).play();
            String card = issued.card();
            String facility = new CapacityAct(api, tale, cast).play();
            new HeatAct(api, tale, cast).play(card, facility);
            LocalDate visitOn = new VisitAct(api, tale, cast).play(card, facility);
            new LedgerAct(api, tale, cast).play(facility, visitOn);
            new MoneyAct(api, tale, cast).play(issued);
            new ClosureAct(api, tale, cast).play(issued);
            new OfflineAct(api, tale, cast, gateway, terminal).play(card);
            new SettlementAct(api, tale, cast).play(issued);
            talk(api, tale, cast, new HallTime(api, cast, stack), events);
            events.play(tale, card, stack != null);
            progress.print("\n✓ %d گام، همه درست · %1$d steps, and every one held.".formatted(tale.steps()));
            progress.print(curls(gateway, signIn.tokens()));
            return true;
        } catch (StepFailed | TerminalFailure | StartFailure failed) {
            progress.print(
                    "\n✗ گام %d نشد · step %1$d did not hold: %2$s".formatted(tale.steps() + 1, failed.getMessage()));
            return false;
        }
    }

    /// From a demand in affirmative words to a verified deed.
    private static void talk(Api api, Tale tale, Cast cast, HallTime time, EventAct events) {
        DialogueAct.Published published = new DialogueAct(api, tale, cast, time).play();
        new MapAct(api, tale, cast).play(published);
        Reply agencyCase = new SupportAct(api, tale, cast).play(published.proposal());
        SessionAct.Held held = new SessionAct(api, tale, cast, time).play(published);
        String resolution = new MinutesAct(api, tale, cast, time).play(held, agencyCase);
        var deed = new DeedAct(api, tale, cast, time);
        DeedAct.Invited invited = deed.invite(published, held, agencyCase, resolution);
        new LatenessAct(api, tale, time, events).play(agencyCase, invited.meeting());
        new AnswerAct(api, tale, cast, time).play(agencyCase);
        deed.play(published, agencyCase, invited);
    }

    private static String curls(String gateway, String tokens) {
        return """

                Try it:
                  curl -s '%1$s/v1/venues?county=0614&limit=3'
                  curl -s -H 'Accept-Language: en' '%1$s/v1/cases?county=0614'
                  TOKEN=$(curl -s -d grant_type=password -d client_id=hamgara-demo -d username=auditor -d password=demo-auditor \\
                    %2$s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/') && \\
                    curl -sN -H "Authorization: Bearer $TOKEN" '%1$s/v1/events?types=hamgara.forum'\
                """.formatted(gateway, tokens);
    }
}
