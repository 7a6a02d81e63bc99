using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>All that the gates found; nobody stops at the first (§13, step 6).</summary>
internal sealed class Findings
{
    private readonly List<Hold> _holds = [];
    private readonly List<Advisory> _advisories = [];

    public IReadOnlyList<Hold> Holds => [.. _holds.OrderBy(hold => hold.Code).ThenBy(hold => hold.Reason)];

    public IReadOnlyList<Advisory> Advisories =>
        [.. _advisories.OrderBy(advisory => advisory.Code).ThenBy(advisory => advisory.Text, StringComparer.Ordinal)];

    public void Hold(HoldCode code, string fix, HoldReason? reason = null, Seconds? missing = null) =>
        Add(_holds, new Hold(code, fix, reason, missing));

    public void Advise(AdvisoryCode code, string text) => Add(_advisories, new Advisory(code, text));

    // Two entries or services can lead to the same finding, which is said once.
    private static void Add<T>(List<T> findings, T finding)
    {
        if (!findings.Contains(finding))
            findings.Add(finding);
    }
}
