using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// The same service once more, asked of the payer that comes after one which has answered (C-085, C-100). It has a number, a way and a state of its own;
/// the money of every payer is in the books of the first claim, for the service was charged once.
/// </summary>
internal sealed partial class Claim
{
    /// <summary>The claim to the first payer, whose books this one shares; null of that one.</summary>
    public Guid? PrimaryId { get; private init; }

    public bool IsToLaterPayer => PrimaryId is not null;

    /// <summary>It was never asked; whoever wants it asked takes it up again first.</summary>
    private bool IsDropped => IsToLaterPayer && State == ClaimState.Closed && Answer is null;

    /// <summary>1 the first payer, 2 the second, 3 the third (SBR01). It stands in the program, which keeps a month from having two of one rank.</summary>
    public int PayerRank => Program.Length == GeneralBhi.Length ? 1 : Program[^1] - '0';

    /// <summary>Its payer may still say what it takes of the patient's share.</summary>
    public bool IsExpectedOfLaterPayer => IsToLaterPayer && (IsUnsent || AwaitsAnswer || State == ClaimState.Reversed);

    public static Claim MakeLater(Claim primary, int rank, ClaimHead head, Act act)
    {
        var program = $"{GeneralBhi}{rank}";
        var claim = new Claim
        {
            PracticeId = primary.PracticeId,
            PatientId = primary.PatientId,
            Month = primary.Month,
            Program = program,
            PrimaryId = primary.Id,
            Number = ClaimNumber.Of(primary.PracticeId, primary.PatientId, primary.Month, program),
            State = ClaimState.Draft,
            CurrentVersion = 1,
        };
        claim.Show(head);
        claim.Note(null, act);
        return claim;
    }

    /// <summary>Nobody asks this payer: what is the patient's is the patient's.</summary>
    public void Drop(Act act)
    {
        if (!IsToLaterPayer || !IsUnsent || State == ClaimState.Ready)
            throw BillingErrors.NotToDrop(Number);
        var from = State;
        (State, TurnedAway) = (ClaimState.Closed, false);
        Note(from, act);
    }

    /// <summary>It is asked after all; only what never went can be taken up again.</summary>
    public void TakeUp(Act act)
    {
        if (!IsDropped)
            throw BillingErrors.NotDropped(Number);
        State = ClaimState.Draft;
        Note(ClaimState.Closed, act);
    }

    /// <summary>A payer said something of it that moves nothing, such as that it has passed the claim on (C-184).</summary>
    public void Hear(Act act) => Note(State, act);
}
