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

    public IReadOnlyList<ImportColumn> Columns => Documented;

    internal static IReadOnlyList<ImportColumn> Documented { get; } =
    [
        new("code", true, "ICD-10-CM, for instance F33.1; codes outside F01 to F99 are passed over"),
        new("leaf", true, "yes = billable; no = a category with finer codes below it"),
        new("valid_from", true, "first day, yyyy-MM-dd"),
        new("valid_to", false, "last day, yyyy-MM-dd"),
        new("description", false, "the official descriptor, by whose words a chart finds the code"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var known = await db.DiagnosisCodes.ToDictionaryAsync(code => (code.Code, code.From), cancellationToken);
        file.ForEach(row =>
        {
            if (Read(row) is not { } read)
                return;
            if (!known.TryGetValue((read.Code, read.From), out var stored))
                db.DiagnosisCodes.Add(known[(read.Code, read.From)] = stored = new LoadedDiagnosis { PracticeId = caller.Practice, Code = read.Code, From = read.From });
            stored.Put(read);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Null of a code outside the behavioral chapter.</summary>
    internal static DatedCode? Read(ImportRow row)
    {
        var code = WithDot(row.Text("code", BillingLimits.DiagnosisCode));
        var (leaf, from, to) = (row.Flag("leaf"), row.Date("valid_from"), row.OptionalDate("valid_to"));
        var description = row.OptionalText("description", BillingLimits.DiagnosisDescription);
        row.ThrowIfRefused();
        if (to < from)
            throw BillingErrors.EndBeforeStart("valid_to");
        return DiagnosisCode.IsBehavioral(code) ? new DatedCode(code, leaf, from, to, description) : null;
    }

    /// <summary>The official list leaves the dot out; charts write it.</summary>
    private static string WithDot(string code)
    {
        var upper = code.Trim().ToUpperInvariant();
        return upper.Length > 3 && !upper.Contains('.', StringComparison.Ordinal) ? upper.Insert(3, ".") : upper;
    }
}
