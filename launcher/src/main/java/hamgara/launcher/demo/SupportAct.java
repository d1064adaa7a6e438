package hamgara.launcher.demo;

/// Support brings the proposal to exactly one agency, whose clock begins to run.
final class SupportAct {

    private static final int CROWD = 40;

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    SupportAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    /// The case of the agency, as it was acknowledged.
    Reply play(Reply proposal) {
        tale.chapter("از پشتیبانی تا دستگاه", "From support to the agency");
        String path = "/v1/cases/" + supported(proposal);
        Reply open = tale.step(
                "پرونده به درست یک دستگاه رسید؛ ساعت پاسخ با روزهای کاری شوش می‌گردد.",
                "The case is with exactly one agency; its clock runs in the working days of Shush.",
                api.publicly().get(path).must(200),
                "/agency",
                "/state",
                "/acknowledgeDueAtJalali",
                "/answerDueAtJalali");
        return tale.step(
                "کارشناس ورزش و جوانان دریافت را اعلام می‌کند.",
                "The officer of Sport and Youth acknowledges it.",
                api.as("sport-officer")
                        .change("POST", path + "/acknowledge", null, open)
                        .must(200),
                "/state");
    }

    private String supported(Reply proposal) {
        String path = "/v1/proposals/" + proposal.id();
        int line = proposal.body().path("supportThreshold").asInt();
        if (line > CROWD) {
            throw new StepFailed("the line should be within reach of the neighbours: " + proposal.body());
        }
        for (int i = 2; i <= line; i++) {
            api.as(cast.neighbour(i))
                    .put(path + "/supports/me", DialogueAct.JOINS)
                    .must(200);
        }
        Reply before = api.publicly().get(path).must(200);
        tale.holds(before.text("/state").equals("PUBLISHED"), "one voice should be missing", before);
        api.as(cast.neighbour(line + 1))
                .put(path + "/supports/me", DialogueAct.JOINS)
                .must(200);
        Reply after = tale.step(
                "با آخرین صدا پشتیبانی به آستانه رسید و پروندهٔ دستگاه در همان لحظه باز شد.",
                "With the last voice support reached the line, and the agency's case opened in that same moment.",
                api.publicly().get(path).must(200),
                "/state",
                "/supporters",
                "/caseId");
        tale.holds(after.body().path("supporters").asInt() == line, "each voice should count once", after);
        return after.text("/caseId");
    }
}
