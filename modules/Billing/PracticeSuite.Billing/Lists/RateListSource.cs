using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Importing;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Lists;

/// <summary>rates.csv, as the command line takes it, but for rows that are there already: here they are corrected.</summary>
internal sealed class RateListSource(BillingCodes codes, RateRows rates) : IListSource
{
    public ListKind Kind => ListKind.Rates;

    public async Task<ReadList> ReadAsync(Stream content, DateOnly? from, CancellationToken cancellationToken)
    {
        var payers = await codes.PayersAsync(cancellationToken);
        return ListReading.Read(content, new ImportFormat("rates.csv", RatesImport.Documented), row =>
        {
            var fact = RatesImport.Read(row, payers);
            row.ThrowIfRefused();
            return [RowOf(row.Line, Rate.Add(PracticeId.New(), fact).ToFact())];
        });
    }

    public Task<ListPlan> PlanAsync(ListImport import, CancellationToken cancellationToken) => rates.PlanAsync(import, "Contract", cancellationToken);

    private static ListRow RowOf(long line, RateFact rate) => new(line, rate.Code, rate.EffectiveFrom)
    {
        To = rate.EffectiveTo, Cents = rate.AmountCents, Facility = rate.Facility, Locality = rate.Locality, PayerId = rate.PayerId, Source = rate.Source, Confidence = rate.Confidence,
    };
}
