namespace PracticeSuite.X12.Acknowledgments;

/// <summary>What an answer comes to for what was sent.</summary>
public enum AcknowledgmentOutcome
{
    /// <summary>No code that is known: a person looks at it; never taken for accepted (C-143).</summary>
    Unknown,

    Accepted,

    /// <summary>Taken although something was wrong with it.</summary>
    AcceptedWithErrors,

    /// <summary>Some transaction sets of a group were taken, others not.</summary>
    PartlyAccepted,

    Rejected,
}

/// <summary>What the codes of acknowledgments mean.</summary>
public static class Outcomes
{
    /// <summary>TA104 (C-140).</summary>
    public static AcknowledgmentOutcome OfInterchange(string code) => code switch
    {
        "A" => AcknowledgmentOutcome.Accepted,
        "E" => AcknowledgmentOutcome.AcceptedWithErrors,
        "R" => AcknowledgmentOutcome.Rejected,
        _ => AcknowledgmentOutcome.Unknown,
    };

    /// <summary>IK501 (C-141). M, W and X are rejections for security's sake, which nobody here has met.</summary>
    public static AcknowledgmentOutcome OfTransaction(string code) => code switch
    {
        "A" => AcknowledgmentOutcome.Accepted,
        "E" => AcknowledgmentOutcome.AcceptedWithErrors,
        "R" or "M" or "W" or "X" => AcknowledgmentOutcome.Rejected,
        _ => AcknowledgmentOutcome.Unknown,
    };

    /// <summary>AK901 (C-141).</summary>
    public static AcknowledgmentOutcome OfGroup(string code) => code == "P" ? AcknowledgmentOutcome.PartlyAccepted : OfTransaction(code);

    /// <summary>One STC: its category and its action (C-143). U rejects whatever the category says.</summary>
    public static AcknowledgmentOutcome OfClaim(string category, string? action) => (category, action) switch
    {
        (_, "U") => AcknowledgmentOutcome.Rejected,
        ("A3" or "A4" or "A6" or "A7" or "A8", _) => AcknowledgmentOutcome.Rejected,
        ("A0" or "A1" or "A2" or "A5", _) => AcknowledgmentOutcome.Accepted,
        _ => AcknowledgmentOutcome.Unknown,
    };

    /// <summary>All STC of a claim: one rejection rejects, one unknown leaves it to a person, none at all is no answer (C-143).</summary>
    public static AcknowledgmentOutcome OfClaim(IEnumerable<ClaimStatus> statuses)
    {
        var all = statuses.SelectMany(OfStatus).ToList();
        return all.Contains(AcknowledgmentOutcome.Rejected) ? AcknowledgmentOutcome.Rejected
            : all.Count == 0 || all.Contains(AcknowledgmentOutcome.Unknown) ? AcknowledgmentOutcome.Unknown
            : AcknowledgmentOutcome.Accepted;
    }

    /// <summary>The action is asked also where no code stands beside it: U rejects, and anything else without a code says nothing.</summary>
    private static IEnumerable<AcknowledgmentOutcome> OfStatus(ClaimStatus status) =>
        status.Codes.Count == 0 ? [OfClaim("", status.Action)] : status.Codes.Select(code => OfClaim(code.Category, status.Action));
}
