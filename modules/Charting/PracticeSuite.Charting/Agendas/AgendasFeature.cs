using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Agendas;

namespace PracticeSuite.Charting.Agendas;

internal static class AgendasFeature
{
    public static void AddAgendas(this IServiceCollection services)
    {
        services.AddScoped<ISharedPatients, SharedPatients>();
        services.AddScoped<IAgendaSource, FlagAgenda>();
        services.AddScoped<IAgendaSource, MedicationAgenda>();
        services.AddScoped<IAgendaSource, ScoreAgenda>();
        services.AddScoped<IAgendaSource, PlanAgenda>();
        services.AddScoped<IAgendaSource, QuestionAgenda>();
    }
}
