package hamgara.launcher.demo;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import hamgara.launcher.terminal.TerminalFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/// Plays the whole story, step by step; every step rests on an answer of the running system.
public final class Demo {
    private Demo() {}

    /// Whether every step held.
    public static boolean play(Stack stack, Progress progress) {
        return play(stack.url(Part.GATEWAY), stack.issuer(), stack.folder("terminal-takhti"), progress);
    }

    private static boolean play(String gateway, String issuer, Path terminal, Progress progress) {
        var api = new Api(gateway, issuer);
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
            new ForumAct(api, tale, cast).play();
            events.play(tale, card);
            progress.print("\n✓ %d گام، همه درست · %1$d steps, and every one held.".formatted(tale.steps()));
            progress.print(curls(gateway, issuer));
            return true;
        } catch (StepFailed | TerminalFailure failed) {
            progress.print(
                    "\n✗ گام %d نشد · step %1$d did not hold: %2$s".formatted(tale.steps() + 1, failed.getMessage()));
            return false;
        }
    }

    private static String curls(String gateway, String issuer) {
        return """

                Try it:
                  curl -s '%1$s/v1/venues?county=0614&limit=3'
                  curl -s -H 'Accept-Language: en' '%1$s/v1/cases?county=0614'
                  TOKEN=$(curl -s -d grant_type=password -d client_id=hamgara-demo -d username=auditor -d password=demo-auditor \\
                    %2$s/protocol/openid-connect/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/') && \\
                    curl -sN -H "Authorization: Bearer $TOKEN" '%1$s/v1/events?types=hamgara.forum'\
                """.formatted(gateway, issuer);
    }
}
