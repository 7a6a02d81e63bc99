using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>The code list that comes with the product, under what the practice loaded of the official one (B-232).</summary>
internal sealed class CodeBook(IEnumerable<ILoadedDiagnosisCodes> loaded)
{
    private Icd10Codes? _codes;

    public async Task<Icd10Codes> ReadAsync(CancellationToken cancellationToken)
    {
        if (_codes is not null)
            return _codes;
        var all = new List<DatedCode>();
        foreach (var source in loaded)
            all.AddRange(await source.GetAsync(cancellationToken));
        return _codes = all.Count == 0 ? Icd10Codes.Shipped : Icd10Codes.Shipped.With(all);
    }
}
