using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
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

    public IReadOnlyList<ImportColumn> Columns => Documented;

    internal static IReadOnlyList<ImportColumn> Documented { get; } =
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
            if (Read(row) is not { } read)
                return;
            var key = (read.Code, read.Other, read.From);
            if (!known.TryGetValue(key, out var pair))
                db.CodePairs.Add(known[key] = pair = new LoadedPair { PracticeId = caller.Practice, Code = read.Code, Other = read.Other, From = read.From });
            pair.To = read.To;
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Null of a pair without a code that this product bills.</summary>
    internal static CodePair? Read(ImportRow row)
    {
        var (code, other) = (row.Text("code", BillingLimits.ProcedureCode), row.Text("other", BillingLimits.ProcedureCode));
        var (from, to) = (row.Date("effective_from"), row.OptionalDate("effective_to"));
        row.ThrowIfRefused();
        if (to < from)
            throw BillingErrors.EndBeforeStart("effective_to");
        (code, other) = (ProcedureCodes.Demand(code), ProcedureCodes.Demand(other));
        return Billed.Contains(code) || Billed.Contains(other) ? new CodePair(code, other, from, to) : null;
    }
}
