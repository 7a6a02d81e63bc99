using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Plans;

/// <summary>
/// A patient's one plan: its versions follow each other, one draft at a time, one active (P-031, P-032). Its id is the patient's. What a
/// Part 2 program writes is a strand of its own, so that whoever may not know of it meets neither its draft nor its numbers (P-082); who
/// goes on from a version of that strand stays in it (P-071).
/// </summary>
internal sealed class PatientPlan : AggregateRoot, IBelongsToPractice
{
    private readonly List<PlanVersion> _versions = [];

    private PatientPlan()
    {
    }

    public PatientPlan(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<PlanVersion> Versions => _versions;

    private PlanVersion? Latest => _versions.MaxBy(version => (version.Number, version.IsPart2));

    /// <param name="byProgram">Whether somebody of the Part 2 program drafts it.</param>
    public PlanVersion Draft(PatientKey patient, DateOnly createdOn, bool byProgram, ChartDay today)
    {
        var before = Latest;
        var draft = Take(patient, new PlanRow((before?.Number ?? 0) + 1, createdOn, null, null, []) { IsPart2 = byProgram || before?.IsPart2 == true }, today);
        draft.BeginWith(before);
        return draft;
    }

    /// <summary>By its author.</summary>
    public PlanVersion Sign(Guid versionId, int revision, DateOnly on, PlanPen pen, IReadOnlyList<PlanSigner> needs, PatientKey patient, ChartDay today)
    {
        var version = Get(versionId);
        var active = ActiveOf(version);
        version.SignNow(revision, on, pen, needs, patient, today);
        if (active is not null)
            version.DemandFollows(active, on);
        return Settled(version);
    }

    /// <summary>By one of those for whom it waits.</summary>
    public PlanVersion CoSign(Guid versionId, int revision, DateOnly on, PlanPen pen, IReadOnlyList<PlanSigner> signers, PatientKey patient, ChartDay today)
    {
        var version = Get(versionId);
        version.CoSign(revision, on, pen, signers, patient, today);
        return Settled(version);
    }

    public PlanVersion Agree(Guid versionId, int revision, PatientAgreementInput given, PlanPen recorder, PatientKey patient, ChartDay today)
    {
        var version = Get(versionId);
        version.Agree(revision, given, recorder, patient, today);
        return Settled(version);
    }

    /// <summary>What became active takes the place of the earlier one, and of what still waited, at the same instant (P-032).</summary>
    private PlanVersion Settled(PlanVersion version)
    {
        if (!version.IsActive)
            return version;
        foreach (var earlier in _versions.Where(one => one != version && one.IsPart2 == version.IsPart2 && (one.IsActive || (one.IsWaiting && one.Number < version.Number))))
            earlier.SupersedeBy(version);
        return version;
    }

    public PlanVersion Review(Guid versionId, DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        var version = Get(versionId);
        version.Review(on, by, patient, today);
        return version;
    }

    /// <summary>The next version with all that has happened to it, as a file tells it. What is refused leaves the plan as it was.</summary>
    public PlanVersion Take(PatientKey patient, PlanRow row, ChartDay today)
    {
        var latest = _versions.Where(version => version.IsPart2 == row.IsPart2).MaxBy(version => version.Number);
        if (row.Version <= latest?.Number)
            throw PlanErrors.VersionKnown();
        if (latest is { SignedOn: null })
            throw PlanErrors.HasDraft(latest.Number);
        var version = PlanVersion.Draft(PracticeId, patient, row.Version, row.IsPart2, row.CreatedOn, today);
        if (row.SignedOn is { } signed)
            version.SignElsewhere(signed, row.SignedById, patient, today);
        foreach (var day in row.ReviewedOn)
            version.ReviewElsewhere(day, row.SignedById, patient, today);
        Settled(version);
        _versions.Add(version);
        return version;
    }

    private PlanVersion? ActiveOf(PlanVersion strand) => _versions.Find(version => version.IsActive && version.IsPart2 == strand.IsPart2);

    public PlanVersion Get(Guid versionId) => _versions.Find(version => version.Id == versionId) ?? throw PlanErrors.NotFound(versionId);
}

/// <summary>A version as it is drafted or told by a file.</summary>
internal sealed record PlanRow(int Version, DateOnly CreatedOn, DateOnly? SignedOn, Guid? SignedById, IReadOnlyList<DateOnly> ReviewedOn)
{
    public bool IsPart2 { get; init; }
}
