using PracticeSuite.Billing.Contracts.Claims;
using static PracticeSuite.Billing.Contracts.Claims.ClaimState;

namespace PracticeSuite.Billing.Claims;

/// <summary>From which state a claim may go to which (C-160); everything else is refused (C-161).</summary>
internal static class ClaimTransitions
{
    private static readonly Dictionary<ClaimState, ClaimState[]> Allowed = new()
    {
        [Draft] = [Ready, Held],
        [ReadyPendingClose] = [Ready, Held],
        [Held] = [Ready, Draft, ReadyPendingClose],
        [Ready] = [Batched, Held],
        // Taken back before it was handed over.
        [Batched] = [Transmitted, Held],
        [Transmitted] = [SyntaxAccepted, FileRejected, ClearinghouseAccepted, ClearinghouseRejected],
        [SyntaxAccepted] = [ClearinghouseAccepted, ClearinghouseRejected, PayerAccepted, PayerRejected, Paid, PartiallyPaid, Denied, ZeroPaid],
        [FileRejected] = [Held],
        // A later rejection outweighs an earlier acceptance (C-146).
        [ClearinghouseAccepted] = [PayerAccepted, PayerRejected, ClearinghouseRejected],
        [ClearinghouseRejected] = [Held],
        [PayerAccepted] = [Pending, Paid, PartiallyPaid, Denied, ZeroPaid, PayerRejected],
        [PayerRejected] = [Held],
        [Pending] = [Paid, PartiallyPaid, Denied, ZeroPaid, PayerRejected],
        [Paid] = [Reversed, CorrectionDraft, Appealed, ReopeningRequested, PatientBalance, Closed],
        [PartiallyPaid] = [Reversed, CorrectionDraft, PatientBalance, Closed, WrittenOff],
        [ZeroPaid] = [Reversed, CorrectionDraft, PatientBalance, Closed, WrittenOff],
        [Denied] = [Reversed, CorrectionDraft, Appealed, ReopeningRequested, Closed, WrittenOff],
        [Reversed] = [Voided, Paid, PartiallyPaid, Denied, ZeroPaid],
        [CorrectionDraft] = [Ready],
        [Appealed] = [Reversed, Paid, PartiallyPaid, Denied, ZeroPaid, Closed, WrittenOff],
        [ReopeningRequested] = [Reversed, Paid, PartiallyPaid, Denied, Closed],
        [PatientBalance] = [Reversed, CorrectionDraft, ReopeningRequested, Closed, WrittenOff],
        [Voided] = [Closed],
        // Done with as far as money goes. It was paid or denied all the same, so a payer may take that back and a biller correct it (C-160l, C-160m), and a share that comes back is the patient's (C-160p).
        [WrittenOff] = [Reversed, CorrectionDraft, ReopeningRequested, Closed],
        [Closed] = [Reversed, CorrectionDraft, ReopeningRequested, PatientBalance],
    };

    /// <summary>
    /// What can be reported of a claim from outside: a clearinghouse's or payer's answer (C-140 to C-144, §6), or that a biller wants a
    /// correction. Everything else is an act of the practice and has its own door.
    /// </summary>
    public static bool IsOutcome(ClaimState state) => state is SyntaxAccepted or FileRejected or ClearinghouseAccepted or ClearinghouseRejected
        or PayerAccepted or PayerRejected or Pending or Paid or PartiallyPaid or ZeroPaid or Denied or Reversed or Voided or CorrectionDraft;

    /// <param name="frequency">A void that went is confirmed by a reversal, whatever was acknowledged of it before (C-160n).</param>
    public static IReadOnlyList<ClaimState> From(ClaimState state, int frequency = ClaimFrequency.Original) =>
        frequency == ClaimFrequency.Void && state is (SyntaxAccepted or ClearinghouseAccepted or PayerAccepted or Pending)
            ? [.. Allowed[state], Reversed]
            : Allowed[state];

    public static void Demand(ClaimState from, ClaimState to, int frequency = ClaimFrequency.Original)
    {
        if (!From(from, frequency).Contains(to))
            throw BillingErrors.TransitionRefused(from, to, NextOf(From(from, frequency)));
    }

    /// <summary>"from there it goes to Held, Batched".</summary>
    public static string NextOf(IReadOnlyList<ClaimState> next) => next.Count == 0 ? "nothing follows it" : $"from there it goes to {string.Join(", ", next)}";

    /// <summary>
    /// The fewest steps from one state to another, without the first: what a payer's answer says of the steps before it. Null when no
    /// way leads there. A way never leads through a hold, a rejection or a person's correction.
    /// </summary>
    public static IReadOnlyList<ClaimState>? Path(ClaimState from, ClaimState to, int frequency = ClaimFrequency.Original)
    {
        var ways = new Queue<List<ClaimState>>([[from]]);
        var seen = new HashSet<ClaimState> { from };
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in From(way[^1], frequency))
            {
                if (next == to)
                    return [.. way.Skip(1), next];
                if (IsOnTheWay(next) && seen.Add(next))
                    ways.Enqueue([.. way, next]);
            }
        }

        return null;
    }

    private static bool IsOnTheWay(ClaimState state) => state is Ready or Batched or Transmitted or SyntaxAccepted or ClearinghouseAccepted
        or PayerAccepted or Pending or Reversed;
}
