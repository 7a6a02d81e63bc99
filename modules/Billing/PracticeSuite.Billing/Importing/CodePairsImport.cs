using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>
/// ncci_pairs.csv: the quarter's published procedure-to-procedure edits (B-102). The whole table may be given; of it the pairs with a
/// code that this product bills are kept. A pair that is known from the same day gets the new last day.
/// </summary>
internal sealed class CodePairsImport(BillingDbContext db, CurrentCaller caller) : IFileImport
{
    private static readonly string[] Billed = ["99484", "G0323"];

    public string FileName => "ncci_pairs.csv";

    public string RowName => "code pair";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", true, "first code of the pair; pairs without 99484 or G0323 are passed over"),
        new("other", true, "second code of the pair"),
        new("effective_from", true, "first day, yyyy-MM-dd"),
        new("effective_to", false, "last day, yyyy-MM-dd; empty = until the table says otherwise"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var known = await db.CodePairs.ToDictionaryAsync(pair => (pair.Code, pair.Other, pair.From), cancellationToken);
        file.ForEach(row =>
        {
            var (code, other) = (row.Text("code", BillingLimits.ProcedureCode), row.Text("other", BillingLimits.ProcedureCode));
            var (from, to) = (row.Date("effective_from"), row.OptionalDate("effective_to"));
            row.ThrowIfRefused();
            if (to < from)
                throw BillingErrors.EndBeforeStart("effective_to");
            (code, other) = (ProcedureCodes.Demand(code), ProcedureCodes.Demand(other));
            if (!Billed.Contains(code) && !Billed.Contains(other))
                return;
            if (!known.TryGetValue((code, other, from), out var pair))
                db.CodePairs.Add(known[(code, other, from)] = pair = new LoadedPair { PracticeId = caller.Practice, Code = code, Other = other, From = from });
            pair.To = to;
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
