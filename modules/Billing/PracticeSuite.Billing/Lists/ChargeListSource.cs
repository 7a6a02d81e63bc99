using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Importing;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Lists;

/// <summary>fees.csv: what the practice charges.</summary>
internal sealed class ChargeListSource(BillingDbContext db, PriceLog log) : IListSource
{
    public ListKind Kind => ListKind.Charges;

    public Task<ReadList> ReadAsync(Stream content, DateOnly? from, CancellationToken cancellationToken) => Task.FromResult(
        ListReading.Read(content, new ImportFormat("fees.csv", FeesImport.Documented), row =>
        {
            var (code, amount, begins) = FeesImport.Read(row);
            row.ThrowIfRefused();
            var charge = Charge.Set(PracticeId.New(), code, amount, begins);
            return [new ListRow(row.Line, charge.Code, charge.EffectiveFrom) { Cents = charge.Amount.Cents }];
        }));

    public async Task<ListPlan> PlanAsync(ListImport import, CancellationToken cancellationToken)
    {
        var known = await db.Charges.ToDictionaryAsync(charge => (charge.Code, charge.EffectiveFrom), cancellationToken);
        return new ListPlan([.. import.Rows.Select(row => Plan(row, known.GetValueOrDefault((row.Code, row.From)), import))]);
    }

    private PlannedRow Plan(ListRow row, Charge? there, ListImport import) => PlannedRow.Of(
        row, string.Create(CultureInfo.InvariantCulture, $"{row.Code}, from {row.From:yyyy-MM-dd}"), there?.Amount.ToString(), new Money(row.Cents).ToString(), () => Put(row, there, import));

    private void Put(ListRow row, Charge? there, ListImport import)
    {
        var before = there?.Amount;
        if (there is null)
            db.Charges.Add(there = Charge.Set(import.PracticeId, row.Code, new Money(row.Cents), row.From));
        else
            there.Correct(new Money(row.Cents));
        log.Write(there, before, import.Name, import.Id);
    }
}
