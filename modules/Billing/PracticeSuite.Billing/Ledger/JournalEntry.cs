using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Ledger;

/// <summary>
/// What was posted of one cause, at one time; never changed and never removed. Its postings come from an <see cref="EntryDraft"/>, which can
/// only move money, so they are nought together.
/// </summary>
[Access(AccessObject.Claims)]
internal sealed class JournalEntry : IBilledItem, IAboutPatient
{
    private readonly IReadOnlyList<Posting> _newPostings = [];

    private JournalEntry()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    /// <summary>Nobody's where the money is of no claim that is known.</summary>
    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private init; }

    public Guid? ClaimId { get; private init; }

    public string ClaimNumber { get; private init; } = "";

    /// <summary>On the practice's calendar.</summary>
    public DateOnly Day { get; private init; }

    public JournalKind Kind { get; private init; }

    /// <summary>What it was made of, in words without a patient: "835 EFT0001234567".</summary>
    public string Document { get; private init; } = "";

    public Guid? RemittanceId { get; private init; }

    /// <summary>The payment, taken before its share was known, of which it is.</summary>
    public Guid? PrepaymentId { get; private init; }

    /// <summary>The entry that this one takes back; an entry is taken back once.</summary>
    public Guid? UndoesId { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public string MadeBy { get; private init; } = "";

    /// <summary>Until it is saved; the context saves them with it.</summary>
    public IReadOnlyList<Posting> NewPostings => _newPostings;

    /// <summary>Null where nothing was moved.</summary>
    public static JournalEntry? Make(EntryDraft draft, EntryCause cause)
    {
        var sums = draft.Sums;
        if (sums.Count == 0)
            return null;
        var id = Guid.CreateVersion7();
        return new JournalEntry([.. sums.Select((sum, i) => Posting.Of(cause, id, i + 1, sum))])
        {
            Id = id,
            PracticeId = cause.Practice,
            PatientId = cause.PatientId,
            IsPart2 = cause.IsPart2,
            ClaimId = cause.ClaimId,
            ClaimNumber = cause.ClaimNumber,
            Day = cause.Day,
            Kind = cause.Kind,
            Document = cause.Document,
            RemittanceId = cause.RemittanceId,
            PrepaymentId = cause.PrepaymentId,
            UndoesId = cause.UndoesId,
            MadeAt = cause.At,
            MadeBy = cause.By,
        };
    }

    private JournalEntry(IReadOnlyList<Posting> postings) => _newPostings = postings;
}

/// <summary>Why an entry is made, of whom, when and by whom.</summary>
internal sealed record EntryCause(PracticeId Practice, JournalKind Kind, string Document, DateOnly Day, string By, DateTimeOffset At)
{
    public Guid PatientId { get; init; }

    public bool IsPart2 { get; init; }

    public Guid? ClaimId { get; init; }

    public string ClaimNumber { get; init; } = "";

    public Guid? RemittanceId { get; init; }

    public Guid? PrepaymentId { get; init; }

    public Guid? UndoesId { get; init; }
}
