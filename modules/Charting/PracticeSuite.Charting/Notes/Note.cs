using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

/// <summary>
/// A signed note. What was signed has no setter and no save behavior: neither code nor context changes it again (P-045), and the hash
/// tells where a table did.
/// </summary>
[Access(AccessObject.ProgressNotes, Own = nameof(AuthorId)), AuditedAs(AuditAction.Sign)]
internal sealed class Note : AggregateRoot, IPart2Item, IAboutPatient
{
    private readonly List<NoteAddendum> _addenda = [];

    private Note()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public NoteKind Kind { get; private init; }

    public string Template { get; private init; } = "";

    public DateOnly ServiceOn { get; private init; }

    public DateTimeOffset? StartedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private init; }

    public string? ServiceCode { get; private init; }

    public NotePlace? Place { get; private init; }

    public string? Participants { get; private init; }

    /// <summary>Null = it is of a kind that does not say, or of before it was asked.</summary>
    public bool? SpokeWithPatient { get; private init; }

    public IReadOnlyList<string> DiagnosisCodes { get; private init; } = [];

    public Guid? PlanVersionId { get; private init; }

    /// <summary>Null = none was chosen, or it is from before they were.</summary>
    public IReadOnlyList<Guid>? PlanAims { get; private init; }

    public string? PlanReference { get; private init; }

    public Guid? VisitId { get; private init; }

    public IReadOnlyList<NoteSection> Sections { get; private init; } = [];

    public bool IsLateEntry { get; private init; }

    public Guid? MovedFromId { get; private init; }

    /// <summary>Signed elsewhere; the signature is as a file told it.</summary>
    public bool IsImported { get; private init; }

    public Guid AuthorId { get; private init; }

    public Guid? CoAuthorId { get; private init; }

    public string SignerName { get; private init; } = "";

    public string SignerCredential { get; private init; } = "";

    public DateTimeOffset SignedAt { get; private init; }

    /// <summary>The author's license asked for a co-signature (P-044). It is of what was signed: without it a state alone would say what can be billed.</summary>
    public bool NeedsCoSignature { get; private init; }

    /// <summary>SHA-256 of <see cref="NoteCanon"/>'s form of it (P-043).</summary>
    public byte[] ContentHash { get; private set; } = [];

    public NoteState State { get; private set; }

    public Guid? CoSignerId { get; private set; }

    public string? CoSignerName { get; private set; }

    public string? CoSignerCredential { get; private set; }

    [AuditedAs(AuditAction.CoSign)]
    public DateTimeOffset? CoSignedAt { get; private set; }

    /// <summary>Of the content's hash, co-signer and time; null = nobody co-signed.</summary>
    public byte[]? CoSignatureHash { get; private set; }

    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>The last addendum's: each hashes the one before it, so that none goes unnoticed.</summary>
    public byte[]? AddendaHash { get; private set; }

    public Guid? WithdrawnById { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnReason { get; private set; }

    /// <summary>Only the author withdraws a note; who else took it from the chart gave it back to them.</summary>
    public bool IsReturned => WithdrawnById is { } by && by != AuthorId;

    /// <summary>A draft with its text began, on the right chart or for its author to correct.</summary>
    public bool IsMovedOn { get; private set; }

    public IReadOnlyList<NoteAddendum> Addenda => _addenda;

    public NoteBody Body => new(ServiceOn)
    {
        StartedAt = StartedAt, EndedAt = EndedAt, ServiceCode = ServiceCode, Place = Place, Participants = Participants,
        SpokeWithPatient = SpokeWithPatient, DiagnosisCodes = DiagnosisCodes,
        PlanVersionId = PlanVersionId, PlanAims = PlanAims ?? [], PlanReference = PlanReference, VisitId = VisitId, Sections = Sections,
    };

    /// <summary>With its addenda read.</summary>
    public bool IsIntact => IsSignedAsItStands && NoteSeals.AreWhole(this);

    /// <summary>Signed, and co-signed where that is needed; the hashes say so and not a column (P-044).</summary>
    public bool IsBillable => State is NoteState.Locked or NoteState.CoSigned && IsSignedAsItStands;

    private bool IsSignedAsItStands => NoteSeals.IsContent(this) && NoteSeals.IsState(this);

    /// <param name="body">As <see cref="NoteTexts.Signed"/> has it, without a gap.</param>
    public static Note Sign(NoteDraft draft, NoteBody body, NoteSigner signer, NoteTerms terms)
    {
        var content = new Note
        {
            Id = draft.Id,
            PracticeId = draft.PracticeId,
            PatientId = draft.PatientId,
            IsPart2 = draft.IsPart2,
            Kind = draft.Kind,
            Template = draft.Template,
            ServiceOn = body.ServiceOn,
            StartedAt = body.StartedAt,
            EndedAt = body.EndedAt,
            ServiceCode = body.ServiceCode,
            Place = body.Place,
            Participants = body.Participants,
            SpokeWithPatient = draft.Kind.IsOfContact() ? body.SpokeWithPatient : null,
            DiagnosisCodes = body.DiagnosisCodes,
            PlanVersionId = body.PlanVersionId,
            PlanAims = body.PlanAims.Count == 0 ? null : body.PlanAims,
            PlanReference = body.PlanReference,
            VisitId = body.VisitId,
            Sections = body.Sections,
            IsLateEntry = terms.IsLate,
            MovedFromId = draft.MovedFromId,
            IsImported = terms.IsImported,
            AuthorId = draft.AuthorId,
            CoAuthorId = draft.CoAuthorId,
            SignerName = signer.Name,
            SignerCredential = signer.Credential,
            SignedAt = terms.Now,
            NeedsCoSignature = terms.NeedsCoSignature,
        };
        return content.Sealed();
    }

    public void CoSign(NoteSigner signer, DateTimeOffset now)
    {
        if (State != NoteState.CoSignPending)
            throw NoteErrors.NotPending();
        (CoSignerId, CoSignerName, CoSignerCredential, CoSignedAt) = (signer.StaffId, signer.Name, signer.Credential, now);
        (State, LockedAt) = (NoteState.CoSigned, now);
        CoSignatureHash = NoteCanon.CoSignatureOf(this);
    }

    public NoteAddendum Addend(NoteSigner signer, AddendumInput given, DateTimeOffset now)
    {
        DemandStanding();
        if (LockedAt is null)
            throw NoteErrors.NotLocked();
        var addendum = NoteAddendum.Write(this, signer, given, now);
        _addenda.Add(addendum);
        AddendaHash = addendum.ContentHash;
        return addendum;
    }

    /// <summary>P-046. The text stays for its author and the privacy officer; the chart does not show it any more.</summary>
    public void Withdraw(Guid by, NoteWithdrawal withdrawal, DateTimeOffset now)
    {
        DemandStanding();
        if (withdrawal.ToPatientId == PatientId)
            throw NoteErrors.SamePatient();
        var reason = Check.Required(withdrawal.Reason, nameof(withdrawal.Reason), NoteLimits.Reason);
        Check.That(reason.Length >= NoteLimits.ReasonMin, nameof(withdrawal.Reason), $"Reason has {reason.Length} characters; say in at least {NoteLimits.ReasonMin} what was wrong.");
        (WithdrawnById, WithdrawnAt, WithdrawnReason, IsMovedOn) = (by, now, reason, withdrawal.ToPatientId is not null);
        State = NoteState.EnteredInError;
    }

    /// <summary>Back to its author, with what is to be corrected: the text goes on as a draft, and this one stays as it was signed.</summary>
    public void Return(Guid by, string? comment, DateTimeOffset now)
    {
        if (State != NoteState.CoSignPending)
            throw NoteErrors.NotPending();
        var said = Check.Required(comment?.ReplaceLineEndings("\n"), nameof(NoteReturn.Comment), NoteLimits.Reason);
        Check.That(said.Length >= NoteLimits.ReasonMin, nameof(NoteReturn.Comment), $"Comment has {said.Length} characters; say in at least {NoteLimits.ReasonMin} what is to be corrected.");
        (WithdrawnById, WithdrawnAt, WithdrawnReason, IsMovedOn) = (by, now, said, true);
        State = NoteState.EnteredInError;
    }

    private void DemandStanding()
    {
        if (State == NoteState.EnteredInError)
            throw NoteErrors.InError();
    }

    /// <summary>The hash is of what stands in it, so it comes last.</summary>
    private Note Sealed()
    {
        (State, LockedAt) = NeedsCoSignature ? (NoteState.CoSignPending, (DateTimeOffset?)null) : (NoteState.Locked, SignedAt);
        ContentHash = NoteCanon.HashOf(this);
        return this;
    }
}

/// <param name="NeedsCoSignature">The author's license asks for it (P-044).</param>
/// <param name="IsLate">Longer after the service than the practice lets pass (P-048).</param>
/// <param name="IsImported">It was signed elsewhere.</param>
internal sealed record NoteTerms(bool NeedsCoSignature, bool IsLate, DateTimeOffset Now, bool IsImported = false);
