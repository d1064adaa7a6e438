package hamgara.forum.open311;

/// What the standard answers with an error of its own, in its words.
class Open311Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int status;

    private Open311Refusal(int status, String description) {
        super(description, null, false, false);
        this.status = status;
    }

    static Open311Refusal notFound(String parameter) {
        return new Open311Refusal(404, parameter + " was not found");
    }

    static Open311Refusal missing(String parameter) {
        return new Open311Refusal(400, parameter + " was not provided");
    }

    static Open311Refusal wrong(String description) {
        return new Open311Refusal(400, description);
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
