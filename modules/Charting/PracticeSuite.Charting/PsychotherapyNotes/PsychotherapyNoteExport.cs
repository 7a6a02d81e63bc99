using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>
/// One disclosure of one author's notes about one patient (P-063, P-064): asked for by a privacy officer with a written basis, agreed to by
/// another, made once. It says nothing about whether there are notes.
/// </summary>
internal sealed class PsychotherapyNoteExport : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private static readonly TimeSpan WaitsAtMost = TimeSpan.FromDays(7);
    private static readonly TimeSpan MadeWithin = TimeSpan.FromHours(24);

    private PsychotherapyNoteExport()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid AuthorStaffId { get; private init; }

    public SessionNoteKind Kind { get; private init; }

    public PsychotherapyExportBasis Basis { get; private init; }

    public string Recipient { get; private init; } = "";

    public string Explanation { get; private init; } = "";

    public DateOnly? SessionsFrom { get; private init; }

    public DateOnly? SessionsTo { get; private init; }

    /// <summary>As it was left; <see cref="StateAt"/> knows whether it has lapsed since.</summary>
    public PsychotherapyExportState State { get; private set; } = PsychotherapyExportState.Waiting;

    public Guid RequestedById { get; private init; }

    /// <summary>Two users of one person are one person.</summary>
    public Guid? RequestedByStaffId { get; private init; }

    public string RequestedBy { get; private init; } = "";

    public DateTimeOffset RequestedAt { get; private init; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Decision { get; private set; }

    public DateTimeOffset? ProducedAt { get; private set; }

    public static PsychotherapyNoteExport Request(Officer officer, Guid patientId, Guid authorStaffId, PsychotherapyNoteExportInput input, DateTimeOffset now)
    {
        Check.That(Enum.IsDefined(input.Kind), nameof(input.Kind), "Kind is none of the list; choose one.");
        Check.That(Enum.IsDefined(input.Basis), nameof(input.Basis), "Basis is none of the list; choose one.");
        Check.That(
            input.Basis != PsychotherapyExportBasis.Authorization || input.IsSeparateAuthorization || input.Kind != SessionNoteKind.Psychotherapy,
            nameof(input.IsSeparateAuthorization),
            "The authorization must name psychotherapy notes and be part of no other one (P-064); obtain one that does, or choose another basis.");
        Check.That(input.From is null || input.To is null || input.From <= input.To, nameof(input.To), "To is before From; correct one of them.");
        var explanation = Check.Required(input.Explanation, nameof(input.Explanation), PsychotherapyNoteLimits.Explanation);
        Check.That(
            explanation.Length >= PsychotherapyNoteLimits.ExplanationMin,
            nameof(input.Explanation),
            $"Explanation has fewer than {PsychotherapyNoteLimits.ExplanationMin} characters; say which order, law, agency or threat it is.");
        return new PsychotherapyNoteExport
        {
            PracticeId = officer.Practice, PatientId = patientId, AuthorStaffId = authorStaffId, Kind = input.Kind, Basis = input.Basis, Explanation = explanation,
            Recipient = Check.Required(input.Recipient, nameof(input.Recipient), PsychotherapyNoteLimits.Recipient), SessionsFrom = input.From,
            SessionsTo = input.To,
            RequestedById = officer.UserId, RequestedByStaffId = officer.DemandStaff(), RequestedBy = officer.Name, RequestedAt = now,
        };
    }

    public PsychotherapyExportState StateAt(DateTimeOffset now) => LapsesAt < now ? PsychotherapyExportState.Expired : State;

    public DateTimeOffset? LapsesAt => State switch
    {
        PsychotherapyExportState.Waiting => RequestedAt + WaitsAtMost,
        PsychotherapyExportState.Approved => DecidedAt + MadeWithin,
        _ => null,
    };

    public bool IsBy(Officer officer) =>
        RequestedById == officer.UserId || (RequestedByStaffId is { } staff && staff == officer.StaffId);

    /// <summary>Two users that are no member of staff may be one person; so nobody agrees without being one, or asks.</summary>
    public void Approve(Officer officer, DateTimeOffset now)
    {
        officer.DemandStaff();
        if (IsBy(officer))
            throw PsychotherapyErrors.ExportNeedsAnother();
        Decide(officer, PsychotherapyExportState.Approved, null, now);
    }

    public void Decline(Officer officer, string? reason, DateTimeOffset now) =>
        Decide(officer, PsychotherapyExportState.Declined, Check.Required(reason, "Reason", PsychotherapyNoteLimits.Decision), now);

    public void Cancel(Officer officer, DateTimeOffset now)
    {
        DemandMine(officer);
        Demand(now, PsychotherapyExportState.Waiting, PsychotherapyExportState.Approved);
        State = PsychotherapyExportState.Canceled;
    }

    /// <summary>The file is made in the same transaction, and there is no second one.</summary>
    public void Produce(Officer officer, DateTimeOffset now)
    {
        DemandMine(officer);
        Demand(now, PsychotherapyExportState.Approved);
        (State, ProducedAt) = (PsychotherapyExportState.Produced, now);
    }

    private void Decide(Officer officer, PsychotherapyExportState state, string? decision, DateTimeOffset now)
    {
        Demand(now, PsychotherapyExportState.Waiting);
        (State, DecidedBy, DecidedAt, Decision) = (state, officer.Name, now, decision);
    }

    private void DemandMine(Officer officer)
    {
        if (!IsBy(officer))
            throw PsychotherapyErrors.ExportIsAnothers();
    }

    private void Demand(DateTimeOffset now, params ReadOnlySpan<PsychotherapyExportState> states)
    {
        if (!states.Contains(StateAt(now)))
            throw PsychotherapyErrors.ExportOver(Id);
    }
}

/// <summary>A privacy officer who signed in; a job or a program over the API is none.</summary>
internal sealed record Officer(PracticeId Practice, Guid UserId, Guid? StaffId, string Name)
{
    public static Officer Of(Caller caller) => caller is { IsSystem: false, UserId: { } user }
        ? new Officer(caller.Practice, user, caller.StaffId, caller.Name)
        : throw PsychotherapyErrors.NotesForPeople();

    public Guid DemandStaff() => StaffId ?? throw PsychotherapyErrors.ExportNeedsStaff();
}

internal sealed class PsychotherapyNoteExportConfiguration : IEntityTypeConfiguration<PsychotherapyNoteExport>
{
    public void Configure(EntityTypeBuilder<PsychotherapyNoteExport> export)
    {
        export.ToTable("charting_psychotherapy_exports");
        export.Property(e => e.Kind).HasDefaultValue(SessionNoteKind.Psychotherapy);
        export.Property(e => e.Recipient).HasMaxLength(PsychotherapyNoteLimits.Recipient);
        export.Property(e => e.Explanation).HasMaxLength(PsychotherapyNoteLimits.Explanation);
        export.Property(e => e.Decision).HasMaxLength(PsychotherapyNoteLimits.Decision);
        export.Property(e => e.RequestedBy).HasMaxLength(100);
        export.Property(e => e.DecidedBy).HasMaxLength(100);
        export.HasIndex(e => new { e.PracticeId, e.RequestedAt });
    }
}
