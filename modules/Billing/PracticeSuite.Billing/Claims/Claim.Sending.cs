using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Claims;

/// <summary>How a claim goes to its payer, and is found again by what comes back.</summary>
internal sealed partial class Claim
{
    /// <summary>How often it went into a file that counts.</summary>
    public int Transmissions { get; private set; }

    /// <summary>The day on which its original last went out of here; null where another program sent it, whose days nobody knows.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>When its form for the red stock was last printed since its release; what is mailed is what was printed.</summary>
    public DateTimeOffset? FormPrintedAt { get; private set; }

    public void PrintForm(DateTimeOffset now) => FormPrintedAt = now;

    /// <summary>It is out and not adjudicated: what is acknowledged of it still says something (C-146).</summary>
    public bool AwaitsAnswer => State is ClaimState.Batched or ClaimState.Transmitted or ClaimState.SyntaxAccepted or ClaimState.ClearinghouseAccepted
        or ClaimState.PayerAccepted or ClaimState.Pending;

    /// <summary>Into a file; what it says is fixed from here on (C-164).</summary>
    /// <returns>CLM01 of this time.</returns>
    public string Batch(Act act)
    {
        Move(ClaimState.Batched, act);
        Transmissions++;
        return ClaimNumber.OfTransmission(Number, Transmissions);
    }

    /// <summary>The file is handed over.</summary>
    public void Transmit(Act act)
    {
        if (State != ClaimState.Batched)
            return;
        Move(ClaimState.Transmitted, act);
        // A correction is paid by its own clock; what is asked of payers is how long they take for a claim.
        SentOn = Frequency == ClaimFrequency.Original ? act.Day : SentOn;
    }

    /// <summary>The edits found it wanting (C-120 to C-129): it stays, and a person mends it and releases it again.</summary>
    public void TurnBack(Act act)
    {
        Move(ClaimState.Held, act);
        (TurnedAway, ReleasedAt, ReleasedBy) = (true, null, null);
    }
}
