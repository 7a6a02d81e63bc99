using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Data;
using PracticeSuite.X12.Acknowledgments;

namespace PracticeSuite.Billing.Eligibility;

/// <summary>
/// What is answered of a file of questions before any payer saw it: that it came through says nothing yet, and of one that was turned away nobody will ever answer
/// the questions. So they have failed, with what to do (C-140, C-141, C-345). Saves nothing.
/// </summary>
internal sealed class EligibilityRefusals(BillingDbContext db, TimeProvider clock)
{
    /// <summary>TA1, or a 999 of the whole group.</summary>
    /// <param name="control">ISA13, which is GS06 too.</param>
    /// <returns>False where no file of questions had that number.</returns>
    public async Task<bool> TakeFileAsync(Guid clearinghouseId, int control, AcknowledgmentOutcome outcome, string words, CancellationToken cancellationToken)
    {
        var questions = await ReadAsync(clearinghouseId, control, cancellationToken);
        if (outcome == AcknowledgmentOutcome.Rejected)
            questions.ForEach(question => Fail(question, $"The clearinghouse turned away the file with this question, so no payer saw it ({words}). Ask again; if that is turned away too, tell the clearinghouse what stands here."));
        return questions.Count > 0;
    }

    /// <summary>A 999 of one set, which is one question: the first of the file is 0001.</summary>
    public async Task TakeSetAsync(Guid clearinghouseId, int control, TransactionResponse response, string words, CancellationToken cancellationToken)
    {
        if (response.Outcome != AcknowledgmentOutcome.Rejected || !int.TryParse(response.Control, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return;
        if ((await ReadAsync(clearinghouseId, control, cancellationToken)).ElementAtOrDefault(number - 1) is { } question)
            Fail(question, $"The question could not be read by whoever passes it on, so no payer saw it ({words}). Compare the member id, the name and the birth date with the card and ask again; if that is turned away too, tell the clearinghouse what stands here.");
    }

    private async Task<List<EligibilityCheck>> ReadAsync(Guid clearinghouseId, int control, CancellationToken cancellationToken) =>
        [.. (await db.EligibilityChecks.Where(c => c.ClearinghouseId == clearinghouseId && c.Control == control).ToListAsync(cancellationToken)).InFileOrder()];

    /// <summary>One that a payer has answered was not turned away, and one that goes again is not this one.</summary>
    private void Fail(EligibilityCheck question, string problem)
    {
        if (question.State == EligibilityState.Sent)
            question.Fail(problem, clock.GetUtcNow());
    }
}

internal static class EligibilityOrder
{
    /// <summary>In which the questions of a file are written; a 999 knows each by its place alone.</summary>
    public static IEnumerable<EligibilityCheck> InFileOrder(this IEnumerable<EligibilityCheck> questions) =>
        questions.OrderBy(question => question.AskedAt).ThenBy(question => question.Reference, StringComparer.Ordinal);
}
