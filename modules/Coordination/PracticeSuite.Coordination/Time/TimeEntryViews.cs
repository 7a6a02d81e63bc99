using AutoMapper;
using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Coordination.Time;

/// <summary>Entries as others see them, each with the clock on which its times are meant.</summary>
internal sealed class TimeEntryViews(PatientClock clocks, IMapper mapper)
{
    public async Task<TimeEntryDto> ShowAsync(CoordinationEntry entry, CancellationToken cancellationToken) =>
        (await ShowAsync([entry], cancellationToken))[0];

    public async Task<List<TimeEntryDto>> ShowAsync(IReadOnlyCollection<CoordinationEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return [];
        var zones = await clocks.GetZonesAsync(entries.Select(entry => entry.PatientId), cancellationToken);
        return mapper.Map<List<TimeEntryDto>>(entries, options => options.State = zones);
    }
}
