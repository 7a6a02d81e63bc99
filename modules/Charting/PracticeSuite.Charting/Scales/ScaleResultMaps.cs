using AutoMapper;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Scales.Scoring;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleResultMaps : Profile
{
    public ScaleResultMaps() => CreateMap<ScaleResult, ScaleResultDto>()
        .ForMember(dto => dto.Answers, answers => answers.MapFrom(result => AnswersOf(result)))
        .ForMember(dto => dto.Score, score => score.Ignore())
        .ForMember(dto => dto.Course, course => course.Ignore());

    private static Dictionary<int, int> AnswersOf(ScaleResult result) => result.Answers is { } stored ? ScaleAnswers.Read(stored).ToDictionary() : [];
}
