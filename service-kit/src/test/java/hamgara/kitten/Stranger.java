package hamgara.kitten;

/// Stands for a class of another service.
public class Stranger {}
