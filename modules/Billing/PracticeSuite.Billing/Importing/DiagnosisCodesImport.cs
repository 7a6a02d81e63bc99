using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>
/// icd10.csv: the official code list (B-232). The whole list may be given; the behavioral chapter is kept, on which a claim of this
/// service rests. A code that is known from the same day is as the file says now.
/// </summary>
internal sealed class DiagnosisCodesImport(BillingDbContext db, CurrentCaller caller) : IFileImport
{
    public string FileName => "icd10.csv";

    public string RowName => "diagnosis code";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", true, "ICD-10-CM, for instance F33.1; codes outside F01 to F99 are passed over"),
        new("leaf", true, "yes = billable; no = a category with finer codes below it"),
        new("valid_from", true, "first day, yyyy-MM-dd"),
        new("valid_to", false, "last day, yyyy-MM-dd"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var known = await db.DiagnosisCodes.ToDictionaryAsync(code => (code.Code, code.From), cancellationToken);
        file.ForEach(row =>
        {
            var code = WithDot(row.Text("code", BillingLimits.DiagnosisCode));
            var (leaf, from, to) = (row.Flag("leaf"), row.Date("valid_from"), row.OptionalDate("valid_to"));
            row.ThrowIfRefused();
            if (to < from)
                throw BillingErrors.EndBeforeStart("valid_to");
            if (!DiagnosisCode.IsBehavioral(code))
                return;
            if (!known.TryGetValue((code, from), out var stored))
                db.DiagnosisCodes.Add(known[(code, from)] = stored = new LoadedDiagnosis { PracticeId = caller.Practice, Code = code, From = from });
            (stored.IsLeaf, stored.To) = (leaf, to);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The official list leaves the dot out; charts write it.</summary>
    private static string WithDot(string code)
    {
        var upper = code.Trim().ToUpperInvariant();
        return upper.Length > 3 && !upper.Contains('.', StringComparison.Ordinal) ? upper.Insert(3, ".") : upper;
    }
}
