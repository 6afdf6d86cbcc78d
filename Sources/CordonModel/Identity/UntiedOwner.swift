/// A corporate owner that a register names and does not tie to the company that it is.
///
/// Who owns it may stand in the same register, under a number that the filing does not give. Silence
/// above it says nothing, so answers that rest on it say so.
public enum UntiedOwner {
    /// The property whose value says why an owner is not tied.
    public static let property = "untied"
}
