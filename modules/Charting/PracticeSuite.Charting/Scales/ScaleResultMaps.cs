using AutoMapper;
using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleResultMaps : Profile
{
    public ScaleResultMaps() => CreateMap<ScaleResult, ScaleResultDto>();
}
