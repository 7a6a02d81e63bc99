using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing.Load;

namespace PracticeSuite.Benchmarks;

/// <summary>One patient with five years of chart: a note, a medication with a change and a score as the services write them, copied over the days.</summary>
internal sealed record FiveYears(PracticeId Practice, Guid Patient, Guid Prescriber)
{
    private const int Notes = 500;
    private const int Changes = 300;
    private const int Scores = 400;
    private const int Days = 5 * 365;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);

    public static async Task<FiveYears> WriteAsync(IServiceProvider services, DatabaseProvider provider)
    {
        var system = await LoadedDatabase.PracticeAsync(services);
        var practice = await system.RunAsync<IPracticeDirectory, PracticeId>(async (practices, ct) => new PracticeId((await practices.GetAsync(ct)).Id));
        var prescriber = (await system.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((staff, ct) => staff.GetAllAsync(ct))).Values
            .First(member => member.Credential.Group() == CredentialGroup.Physician).Id;
        var chart = new FiveYears(practice, await FirstPatientAsync(provider), prescriber);
        await system.RunAsync<IRelationships>((all, ct) => all.KeepAsync(
            RelationshipKind.CareTeam, Guid.CreateVersion7(), chart.Patient, prescriber, TimeProvider.System.GetUtcNow().AddDays(-1), null, ct));
        await chart.WriteAsync(chart.Reader(services));
        await chart.CopyAsync(provider);
        return chart;
    }

    public IOperations Reader(IServiceProvider services) => services.GetRequiredService<OperationFactory>().For(
        new Caller(Practice, Guid.CreateVersion7(), Prescriber, "reader", new HashSet<string> { PracticeRole.Prescriber }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });

    private async Task WriteAsync(IOperations by)
    {
        var dose = new DoseInput(18, DoseUnit.Mg, 1);
        await by.RunAsync<IMedicationAppService>((all, ct) => all.AddAsync(Patient, new NewMedication(
            "methylphenidate ER", null, [], MedicationForm.ExtendedTablet, MedicationRoute.Oral, dose, null, Prescriber, null, MedicationSource.PrescribedHere, null, Today, null,
            new WhyInput(ChangeReason.NewTreatment, "Attention at work.", Prescriber)), ct));
        await by.RunAsync<IScaleAppService>((all, ct) => all.RecordAsync(Patient, new ScaleResultInput("GAD-7", 12, Today, IsPrimary: false, ScaleMode.Self), ct));
        var draft = await by.RunAsync<INoteDraftAppService, NoteDraftDto>((all, ct) => all.BeginAsync(Patient, new NewNote(NoteKind.Phone, "PHONE", Today), ct));
        var body = new NoteBody(Today) { SpokeWithPatient = true, Sections = [new NoteSection("Call", "Called about sleep."), new NoteSection("Advice", "Take it in the morning.")] };
        var kept = await by.RunAsync<INoteDraftAppService, KeptDraft>((all, ct) => all.KeepAsync(draft.Id, new DraftText(body, draft.Version, Guid.CreateVersion7()), ct));
        await by.RunAsync<INoteDraftAppService>((all, ct) => all.SignAsync(draft.Id, new NoteSigning(kept.Version, "sign"), ct));
    }

    private async Task CopyAsync(DatabaseProvider provider)
    {
        await using var connection = provider.CreateBulkConnection();
        await connection.OpenAsync();
        var copies = new List<(PlainTable Table, IReadOnlyList<object[]> Rows)>();
        foreach (var (name, day, count) in new[] { ("charting_notes", "service_on", Notes), ("charting_medication_events", "effective_on", Changes), ("charting_scale_results", "completed_on", Scores) })
        {
            var table = await PlainTable.OfAsync(connection, name);
            var row = (await table.ReadAsync(connection, "WHERE patient_id = @patient LIMIT 1", ("@patient", Patient))).Single();
            copies.Add((table, [.. Enumerable.Range(1, count - 1).Select(number => Copied(table, row, day, Today.AddDays(-number * Days / count)))]));
        }

        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, rows) in copies)
            await table.LoadAsync(transaction, rows);
        await transaction.CommitAsync();
    }

    private static object[] Copied(PlainTable table, object[] row, string day, DateOnly on)
    {
        var copy = (object[])row.Clone();
        copy[table.IndexOf("id")] = Guid.CreateVersion7();
        copy[table.IndexOf(day)] = on.ToDateTime(TimeOnly.MinValue);
        return copy;
    }

    private static async Task<Guid> FirstPatientAsync(DatabaseProvider provider)
    {
        await using var connection = provider.CreateConnection();
        await connection.OpenAsync();
        var patients = await PlainTable.OfAsync(connection, "charting_patients");
        return (Guid)(await patients.ReadAsync(connection, "ORDER BY mrn LIMIT 1")).Single()[patients.IndexOf("id")];
    }
}
