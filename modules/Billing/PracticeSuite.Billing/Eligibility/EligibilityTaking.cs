using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.X12;
using PracticeSuite.X12.Eligibility;

namespace PracticeSuite.Billing.Eligibility;

/// <summary>Reads 271 files: each answer finds its question by the trace that it came with, and by nothing else (C-345).</summary>
internal sealed class EligibilityTaking(BillingDbContext db, TimeProvider clock)
{
    public async Task<AnswersRead> ReadAsync(Stream content, Clearinghouse clearinghouse, CancellationToken cancellationToken)
    {
        var (taken, unknown) = (0, 0);
        await foreach (var item in X12File.ReadAsync(content, cancellationToken: cancellationToken))
        {
            if (item is not EligibilityAnswered { Answer: var answer })
                continue;
            if (await FindAsync(answer, clearinghouse, cancellationToken) is not { } check)
            {
                unknown++;
                continue;
            }

            taken++;
            Take(check, answer);
        }

        return taken == 0
            ? new AnswersRead(0, null, null, "The file answers no question about insurance that was asked from here. Look at whose folder this is.")
            : new AnswersRead(taken, unknown == 0 ? null : $"{unknown} of its answers are to questions that were not asked from here.", null, null);
    }

    private async Task<EligibilityCheck?> FindAsync(EligibilityAnswer answer, Clearinghouse clearinghouse, CancellationToken cancellationToken)
    {
        var reference = answer.Trace ?? answer.Reference;
        return await db.EligibilityChecks.SingleOrDefaultAsync(c => c.Reference == reference && c.ClearinghouseId == clearinghouse.Id, cancellationToken);
    }

    private void Take(EligibilityCheck check, EligibilityAnswer answer)
    {
        if (answer.IsActive is null && answer.Rejections.Count > 0)
            check.Fail(EligibilityWords.Of(answer.Rejections[0]), clock.GetUtcNow());
        else
            check.Take(answer, clock.GetUtcNow());
    }
}

/// <summary>AAA03 in words of our own, with what to do.</summary>
internal static class EligibilityWords
{
    public static string Of(EligibilityRejection rejection) => rejection.Reason switch
    {
        "42" or "80" => "The payer cannot answer at this moment; ask again later.",
        "43" or "44" or "45" or "50" or "51" => "The payer does not know the practice by its NPI; check the enrollment for these questions with the clearinghouse.",
        "58" or "71" => "The birth date is not the one that the payer has; compare it with the card.",
        "60" or "61" or "62" or "63" => "The payer does not answer about this day; ask about another.",
        "64" or "72" => "The member id is missing or not valid; compare it with the card.",
        "65" or "73" => "The name is not the one that the payer has; compare it with the card.",
        "67" or "75" or "76" => "The payer knows no such member; compare the member id, the name and the birth date with the card.",
        "79" => "The payer is not known by this id; check the payer's id under Practice, Clearinghouses.",
        _ => $"The payer did not answer (AAA {rejection.Reason}); ask the clearinghouse what that means.",
    };
}
