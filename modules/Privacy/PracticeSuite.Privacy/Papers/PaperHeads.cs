using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Privacy.Papers;

/// <summary>Who stands on a paper.</summary>
internal sealed class PaperHeads(IPracticeDirectory practices, IPatientDirectory patients, IPatientContacts contacts, TimeProvider clock)
{
    public async Task<PaperHead> ForAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var head = await ForPracticeAsync(cancellationToken);
        return (await patients.GetNamesAsync([patientId], cancellationToken)).TryGetValue(patientId, out var name)
            ? head with { Patient = LineOf(name) }
            : throw PrivacyErrors.PatientNotFound(patientId);
    }

    /// <summary>A letter goes where the patient asked to be written to (P-152).</summary>
    public async Task<PaperHead> ForLetterAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var head = await ForAsync(patientId, cancellationToken);
        var name = (await patients.GetNamesAsync([patientId], cancellationToken))[patientId];
        var address = (await contacts.GetAsync([patientId], cancellationToken)).GetValueOrDefault(patientId)?.Address;
        string?[] lines = [name.WholeName, address?.Line1, address?.Line2, $"{address?.City}, {address?.State} {Paper.Zip(address?.Zip)}".Trim(' ', ',')];
        return head with { To = [.. lines.OfType<string>().Where(line => line.Length > 0)] };
    }

    public async Task<PaperHead> ForPracticeAsync(CancellationToken cancellationToken) =>
        new("", await practices.GetAsync(cancellationToken), null, clock.GetUtcNow());

    /// <exception cref="Kernel.BusinessException"><c>Privacy:Unprintable</c>.</exception>
    public static byte[] Print(Document document)
    {
        try
        {
            return document.GeneratePdf();
        }
        catch (MissingGlyphException missing)
        {
            throw PrivacyErrors.Unprintable(missing.Message);
        }
    }

    private static string LineOf(PatientName name)
    {
        var born = name.BirthDate is { } day ? $", born {Paper.Day(day)}" : "";
        var called = name.WholeName;
        return called.Length > 0 ? $"{called}{born}, MRN {name.Mrn}" : $"MRN {name.Mrn}{born}";
    }
}
