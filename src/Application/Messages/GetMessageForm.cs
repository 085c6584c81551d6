using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Feedback;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Messages;

/// <summary>What a person of a case can be reminded of, by which message and which way.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetMessageFormQuery(CaseId CaseId) : IQuery<MessageForm>, IConcernsCase;

/// <param name="Templates">Those for which there is a way that is allowed.</param>
/// <param name="TextsOffered">False where no text gateway is set up.</param>
/// <param name="MayNameService">The person chose that a message may say who writes.</param>
public sealed record MessageForm(
    IReadOnlyList<MatterOffered> Matters, IReadOnlyList<TemplateOffered> Templates, IReadOnlyList<WayOffered> Ways, bool TextsOffered, bool MayNameService);

public sealed record MatterOffered(MatterKind Kind, Guid Id, string What, DateTime AtUtc);

public sealed record TemplateOffered(Guid Id, string Name, ContactChannel Channel, string Text, bool NamesService);

/// <param name="Why">Why it is refused; null where it is allowed at the next safe time.</param>
public sealed record WayOffered(Guid ContactPointId, ContactChannel Channel, string Display, string? Label, string? Why);

internal sealed class GetMessageFormHandler(
    ICaseDbContext db, SafeSending safely, Matters matters, IReferenceData reference, ITextSender texts, TimeProvider clock)
    : IRequestHandler<GetMessageFormQuery, MessageForm>
{
    private static readonly ContactChannel[] Channels = [ContactChannel.Text, ContactChannel.Email];

    public async Task<MessageForm> Handle(GetMessageFormQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = (await reference.Current(cancellationToken)).Today;
        var about = await db.Cases.RequireAsync(query.CaseId, null, cancellationToken);
        var (person, facts) = await safely.FactsOf(about, cancellationToken);
        var channels = Channels.Where(c => c != ContactChannel.Text || texts.IsConfigured).ToList();
        var templates = await db.MessageTemplates.AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        var ahead = await matters.Of(query.CaseId, cancellationToken);
        var ways = person.ContactPoints.SelectMany(p => channels.Where(c => SafeContactPolicy.Fits(c, p.Kind)).Select(c => Way(facts, c, p, now))).ToList();
        return new MessageForm(
            [.. ahead.Where(m => m.Matter.AtUtc > now).Select(m => new MatterOffered(m.Matter.Kind, m.Matter.Id, m.What, m.Matter.AtUtc))],
            [
                .. templates.Where(t => t.HoldsOn(today) && ways.Exists(w => w.Channel == t.Channel && w.Why is null) && (facts.Plan.MayNameService || !t.NamesService))
                    .Select(t => new TemplateOffered(t.Id.Value, t.Name, t.Channel, t.Text, t.NamesService)),
            ],
            ways,
            texts.IsConfigured,
            facts.Plan.MayNameService);
    }

    private static WayOffered Way(SafeContactFacts facts, ContactChannel channel, ContactPoint point, DateTime now)
    {
        var (answer, _) = SafeContactPolicy.AnswerWhenSafe(facts, channel, point, now);
        return new WayOffered(point.Id.Value, channel, point.Display, point.Label, answer.IsRefused ? answer.Against[0].Sentence : null);
    }
}
