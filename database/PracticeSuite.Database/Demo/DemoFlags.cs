using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Database.Demo;

/// <summary>What the demo's therapist has noticed this week, so that rules fire: anxiety under a higher dose of a stimulant, an answer about suicide, restlessness under an SSRI.</summary>
internal sealed class DemoFlags(DemoPeople people, TimeProvider clock)
{
    private const int LastScore = 21;
    private const int NewDose = 4;

    private DateOnly _today;

    public async Task NoticeAsync(CancellationToken cancellationToken)
    {
        var practice = await people.As(DemoPeople.Therapist).RunAsync<IPracticeDirectory, PracticeProfile>((all, ct) => all.GetAsync(ct), cancellationToken);
        _today = practice.Today(clock.GetUtcNow());
        var (hasStimulant, hasAntidepressant) = (false, false);
        // Those of the messages come first; what is noticed is of others, too.
        foreach (var patient in people.Shared.Skip(1))
        {
            var taken = (await people.As(DemoPeople.Prescriber).RunAsync<IMedicationAppService, IReadOnlyList<MedicationDto>>((all, ct) => all.GetListAsync(patient, ct), cancellationToken))
                .Where(one => one.Status == MedicationStatus.Active).ToList();
            if (!hasStimulant && taken.Find(one => Is(one, DrugClass.Stimulant) && IsSteady(one)) is { } stimulant)
                hasStimulant = await AnxiousAsync(patient, stimulant, cancellationToken);
            else if (!hasAntidepressant && taken.Find(one => Is(one, DrugClass.Ssri) && IsSteady(one)) is { } antidepressant)
                hasAntidepressant = await RestlessAsync(patient, antidepressant, cancellationToken);
        }

        if (people.Shared is [.., var last])
            await AnswerAsync(last, cancellationToken);
    }

    private static bool Is(MedicationDto one, DrugClass of) => one.Drugs.Any(drug => drug.Class == of);

    /// <summary>Nothing was changed since before the new dose.</summary>
    private bool IsSteady(MedicationDto one) => one.Dose is not null && one.LastChange is { } last && last.EffectiveOn < _today.AddDays(-NewDose);

    private async Task<bool> AnxiousAsync(Guid patient, MedicationDto stimulant, CancellationToken cancellationToken)
    {
        await ScoreAsync(patient, 7, _today.AddDays(-LastScore), cancellationToken);
        await RaiseDoseAsync(stimulant, "Still drifts off after lunch.", "anxiety, sleep, appetite", cancellationToken);
        await ScoreAsync(patient, 12, _today, cancellationToken);
        return true;
    }

    private async Task<bool> RestlessAsync(Guid patient, MedicationDto antidepressant, CancellationToken cancellationToken)
    {
        await RaiseDoseAsync(antidepressant, "Half better; sleeps and eats.", "restlessness in the first weeks", cancellationToken);
        await people.As(DemoPeople.Therapist).RunAsync<IMedicationReportAppService>((all, ct) => all.AddAsync(
            patient, new MedicationReportInput(antidepressant.Id, null, MedicationUse.AsPrescribed, [EffectTag.Akathisia, EffectTag.Insomnia], EffectSeverity.Moderate, "Cannot sit through the session.", _today), ct), cancellationToken);
        return true;
    }

    private Task AnswerAsync(Guid patient, CancellationToken cancellationToken) => people.As(DemoPeople.Therapist).RunAsync<IScaleAppService>((all, ct) => all.AdministerAsync(
        patient, new ScaleAnswersInput("PHQ-9", Enumerable.Range(1, 9).ToDictionary(item => item, _ => 1), _today, false, ScaleMode.Self), ct), cancellationToken);

    private Task ScoreAsync(Guid patient, int total, DateOnly on, CancellationToken cancellationToken) => people.As(DemoPeople.Therapist).RunAsync<IScaleAppService>(
        (all, ct) => all.RecordAsync(patient, new ScaleResultInput("GAD-7", total, on, false, ScaleMode.Self), ct), cancellationToken);

    private Task RaiseDoseAsync(MedicationDto of, string words, string watch, CancellationToken cancellationToken)
    {
        var (dose, decider) = (of.Dose!, people.IdOf(DemoPeople.Prescriber));
        return people.As(DemoPeople.Prescriber).RunAsync<IMedicationAppService>(
            (all, ct) => all.ChangeAsync(
                of.Id,
                new MedicationChange(
                    of.Version, MedicationEventKind.Increase, _today.AddDays(-NewDose), new DoseInput(dose.Amount * 1.5m, dose.Unit, dose.Times, dose.EveryDays),
                    new WhyInput(ChangeReason.TooLittleEffect, words, decider, ExpectedEffect: watch, NextCheckOn: _today.AddDays(LastScore))),
                ct),
            cancellationToken);
    }
}
