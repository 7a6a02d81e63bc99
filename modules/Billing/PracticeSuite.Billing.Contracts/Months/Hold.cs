using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>One thing that stands between a month and its claim.</summary>
/// <param name="Missing">Time that is still wanting, for <see cref="HoldCode.TimeShort"/>.</param>
/// <param name="Fix">The smallest thing to do about it, in a sentence without a name or a diagnosis.</param>
public sealed record Hold(HoldCode Code, string Fix, HoldReason? Reason = null, Seconds? Missing = null);

/// <summary>Something to know about a month that blocks nothing.</summary>
public sealed record Advisory(AdvisoryCode Code, string Text);

/// <summary>§14, and three more for which the rules name an advisory but no code.</summary>
public enum AdvisoryCode
{
    FaceToFace,
    Initial90792,
    OtherCoCm,
    Apcm,
    PayerChange,
    VirtualPlaceOfService,
    Bundle,

    /// <summary>Two patients share a person's time, but the month does not depend on it (B-074).</summary>
    StaffOverlap,

    /// <summary>A neighbouring service of the month that is allowed but worth a look (B-091, B-093, B-096, B-099).</summary>
    OtherService,

    /// <summary>A Medicare Advantage plan may have edits of its own (B-190).</summary>
    PlanEdits,
}

public static class AdvisoryCodes
{
    private static readonly string[] Codes =
    [
        "A-FTF", "A-INIT-90792", "A-OTHER-COCM", "A-APCM", "A-PAYER-CHANGE", "A-POS-VIRTUAL", "A-BUNDLE", "A-STAFF-OVERLAP",
        "A-OTHER-SERVICE", "A-PLAN-EDITS",
    ];

    /// <summary>The published code, for instance "A-APCM".</summary>
    public static string ToText(this AdvisoryCode code) => Codes[(int)code];
}
