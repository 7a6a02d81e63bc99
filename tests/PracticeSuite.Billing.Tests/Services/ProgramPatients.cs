using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>Patients of whom a Part 2 program made something, and what they consent to.</summary>
internal static class ProgramPatients
{
    public const string Scope = "Disclosed with the patient's written consent: all records to my payers, for payment.";

    public static void OfProgram(this Neighbours.Patient patient) =>
        patient.Chart = patient.Chart with { Diagnoses = [.. patient.Chart.Diagnoses.Select(one => one with { IsPart2 = true })] };

    public static async Task<Guid> ConsentAsync(BillingHost host, Neighbours.Patient patient, Part2Purposes purposes = Part2Purposes.All)
    {
        patient.OfProgram();
        var id = await host.ConsentToPart2Async(patient, purposes);
        patient.Chart = patient.Chart with
        {
            Consents = [.. patient.Chart.Consents, patient.Chart.Consents[0] with { Id = id, Kind = ConsentKind.Part2Tpo, Purposes = purposes, Scope = Scope }],
        };
        return id;
    }

    /// <summary>From now on nothing more may be told (P-078), and who is not of the program sees nothing of it.</summary>
    public static async Task TakeBackAsync(BillingHost host, Neighbours.Patient patient)
    {
        var now = host.Host.Clock.GetUtcNow();
        foreach (var consent in patient.Chart.Consents.Where(one => one.Kind == ConsentKind.Part2Tpo))
            await host.System.RunAsync<IPart2Access>((part2, token) => part2.EndConsentAsync(consent.Id, now, token));
        patient.Chart = patient.Chart with { Consents = [.. patient.Chart.Consents.Select(one => one.Kind == ConsentKind.Part2Tpo ? one with { RevokedAt = now } : one)] };
    }
}
