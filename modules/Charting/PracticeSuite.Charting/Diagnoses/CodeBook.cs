using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>The code list that comes with the product, under what the practice loaded of the official one (B-232); put together once, not with each search.</summary>
internal sealed class CodeBook(IEnumerable<ILoadedDiagnosisCodes> loaded, PracticeWide kept)
{
    public async Task<Icd10Codes> ReadAsync(CancellationToken cancellationToken) =>
        loaded.Any() ? await kept.GetAsync(MakeAsync, cancellationToken) : Icd10Codes.Shipped;

    private async Task<Icd10Codes> MakeAsync(CancellationToken cancellationToken)
    {
        var all = new List<DatedCode>();
        foreach (var source in loaded)
            all.AddRange(await source.GetAsync(cancellationToken));
        return all.Count == 0 ? Icd10Codes.Shipped : Icd10Codes.Shipped.With(all);
    }
}
