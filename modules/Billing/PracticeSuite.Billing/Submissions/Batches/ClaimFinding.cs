using PracticeSuite.Billing.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>What the edits found wrong with a claim before it went (C-120 to C-129). It stands until the claim is looked at again.</summary>
[Access(AccessObject.Claims)]
internal sealed class ClaimFinding : IBilledItem, IAboutPatient
{
    private const int MostText = 400;

    private ClaimFinding()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>1, 2, 3 … of one look.</summary>
    public int Sequence { get; private init; }

    public string Rule { get; private init; } = "";

    public string Field { get; private init; } = "";

    public string? Value { get; private init; }

    public string Problem { get; private init; } = "";

    public string Fix { get; private init; } = "";

    public DateTimeOffset FoundAt { get; private init; }

    public DateTimeOffset? ClearedAt { get; private set; }

    public static ClaimFinding Of(Claim claim, int sequence, FieldFinding finding, DateTimeOffset now) => new()
    {
        PracticeId = claim.PracticeId,
        ClaimId = claim.Id,
        PatientId = claim.PatientId,
        IsPart2 = claim.IsPart2,
        Sequence = sequence,
        Rule = finding.Rule,
        Field = Cut(finding.Field, 64),
        Value = finding.Value is { } value ? Cut(value, 100) : null,
        Problem = Cut(finding.Problem, MostText),
        Fix = Cut(finding.Fix, MostText),
        FoundAt = now,
    };

    public void Clear(DateTimeOffset now) => ClearedAt ??= now;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
