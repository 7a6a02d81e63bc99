namespace PracticeSuite.X12.Envelopes;

/// <summary>The six kinds of transaction sets that are read and written.</summary>
/// <param name="NamesVersion">ST03 is there and is GS08 (C-033).</param>
internal sealed record TransactionType(TransactionKind Kind, string GroupCode, string Set, string Version, bool NamesVersion)
{
    public static readonly TransactionType Claims = new(TransactionKind.ProfessionalClaims, "HC", "837", "005010X222A1", true);
    public static readonly TransactionType Functional = new(TransactionKind.FunctionalAcknowledgment, "FA", "999", "005010X231A1", true);
    public static readonly TransactionType ClaimAnswers = new(TransactionKind.ClaimAcknowledgment, "HN", "277", "005010X214", true);
    public static readonly TransactionType Remittances = new(TransactionKind.Remittance, "HP", "835", "005010X221A1", false);

    public static readonly TransactionType EligibilityInquiries = new(TransactionKind.EligibilityInquiry, "HS", "270", "005010X279A1", true);
    public static readonly TransactionType EligibilityAnswers = new(TransactionKind.EligibilityAnswer, "HB", "271", "005010X279A1", true);

    private static readonly TransactionType[] All = [Claims, Functional, ClaimAnswers, Remittances, EligibilityInquiries, EligibilityAnswers];

    /// <summary>By GS01 and GS08 (C-344). A version before its last addenda is read alike: 005010X222 as 005010X222A1.</summary>
    public static TransactionType? Of(GroupHeader group) =>
        Array.Find(All, one => one.GroupCode == group.Code && (group.Version == one.Version || $"{group.Version}A1" == one.Version));
}
