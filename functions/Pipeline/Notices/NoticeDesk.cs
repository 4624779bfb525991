using Wildlife.Cases;
using Wildlife.Partners;
using Wildlife.Sources;

namespace Wildlife.Notices;

/// <summary>Drafts notices and takes them through approval, sending and the platform's decision. Nothing is sent from here: a person does, and says so.</summary>
internal sealed class NoticeDesk(IRecordStore records, ICaseStore cases, SourceCatalog sources, NoticeSettings? settings, Func<NoticeWriter> writer, TimeProvider time, NoticeNews? news = null)
{
    internal static readonly RecordKind<Notice> Kind = new("notice", "notices", WildlifeJson.Default.Notice);
    private const int Tries = 8;
    private const int MostAdverts = 100;
    private readonly CaseDesk desk = new(cases, records, time);

    /// <summary>Drafts: one notice a kind, for what is illegal on its face and what only lacks documents are not said in one letter.</summary>
    public async Task<IReadOnlyList<Notice>> DraftAsync(NoticeDraftRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (settings is null)
        {
            throw new ApiProblemException(409, "notifier-not-set", "no notice without a name: write settings/notices.json with 'name' and 'mailbox' (Art. 16(2)(c) of Regulation (EU) 2022/2065)");
        }

        var source = (caller.MaySee(request.Source) ? sources.Find(request.Source) : null) ?? throw ApiProblemException.NotFound("such source");
        var subject = await CaseAsync(request.CaseId, caller, cancellationToken).ConfigureAwait(false);
        HoldRules.RefuseWhileHeld(subject, time.GetUtcNow());
        var listings = await ListingsAsync(subject, request, cancellationToken).ConfigureAwait(false);
        var drafted = new List<Notice>();
        foreach (var kind in listings.GroupBy(NoticeWriter.KindOf).Where(kind => kind.Key is not null).OrderBy(kind => kind.Key))
        {
            drafted.Add(await DraftAsync(kind.Key!.Value, source, [.. kind], request, caller, cancellationToken).ConfigureAwait(false));
        }

        return drafted.Count > 0 ? drafted : throw new CaseRuleException("nothing-to-notify", "the case has no suspect advert on that site that is still on offer and in no notice yet");
    }

    /// <summary>A notice that the caller may see.</summary>
    public async Task<Stored<Notice>> GetAsync(string id, Caller caller, CancellationToken cancellationToken)
    {
        var stored = await records.GetAsync(Kind, KeyOf(id), cancellationToken).ConfigureAwait(false);
        return stored is not null && NoticeRules.MaySee(stored.Document, caller) && !await IsHiddenAsync(stored.Document, caller, cancellationToken).ConfigureAwait(false)
            ? stored
            : throw ApiProblemException.NotFound("such notice");
    }

    /// <summary>Approves; the last approval approves the request in the case too.</summary>
    public Task<Stored<Notice>> ApproveAsync(string id, Caller caller, string? etag, CancellationToken cancellationToken) => ChangeAsync(id, caller, etag, async notice =>
    {
        await RefuseHeldAsync(notice, cancellationToken).ConfigureAwait(false);
        var approved = NoticeRules.Approve(notice, caller.KeyId, time.GetUtcNow());
        if (approved.State == NoticeState.Approved)
        {
            await DecideRequestAsync(notice, request => new ApproveRequest(request), caller, "notice approved", cancellationToken).ConfigureAwait(false);
        }

        return approved;
    }, cancellationToken);

    /// <summary>Takes a notice a step on.</summary>
    public Task<Stored<Notice>> GoAsync(string id, NoticeProgress progress, Caller caller, string? etag, CancellationToken cancellationToken) => ChangeAsync(id, caller, etag, async notice =>
    {
        if (progress.State == NoticeState.Sent)
        {
            await RefuseHeldAsync(notice, cancellationToken).ConfigureAwait(false);
        }

        var gone = NoticeRules.Go(notice, progress, caller, time.GetUtcNow());
        if (progress.State == NoticeState.Withdrawn && notice.State == NoticeState.Draft)
        {
            await DecideRequestAsync(notice, request => notice.DraftedBy == caller.KeyId ? new WithdrawRequest(request) : new RefuseRequest(request), caller, "notice withdrawn", cancellationToken).ConfigureAwait(false);
        }

        return gone;
    }, cancellationToken);

    /// <summary>Whether a notice is out of a caller's sight with its case.</summary>
    public async Task<bool> IsHiddenAsync(Notice notice, Caller caller, CancellationToken cancellationToken) =>
        await cases.GetCaseAsync(notice.CaseId, cancellationToken).ConfigureAwait(false) is not { } stored || CaseSight.IsHidden(stored.Document, caller, time.GetUtcNow());

    /// <summary>Writes a notice; its tags are what lists ask for.</summary>
    public Task<string?> SaveAsync(Notice notice, string? etag, CancellationToken cancellationToken) => records.TrySaveAsync(
        Kind,
        new RecordWrite<Notice>(KeyOf(notice.Id), notice)
        {
            Tags =
            [
                $"state:{WireName.Of(notice.State)}", $"source:{notice.Source}", $"case:{notice.CaseId}", $"year:{notice.SentAt?.UtcDateTime.Year ?? 0}",
                .. notice.State == NoticeState.Withdrawn ? [] : notice.Adverts.Select(advert => AdvertTag(notice.Source, advert.AdId)),
            ],
        },
        etag,
        cancellationToken);

    private async Task<Notice> DraftAsync(NoticeKind kind, SourceDefinition source, IReadOnlyList<Listing> listings, NoticeDraftRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var language = request.Language ?? writer().LanguageOf(source, listings[0].Url);
        var adverts = listings.Select(listing => (Listing: listing, Advert: NoticeWriter.Describe(listing, kind))).ToList();
        var (subject, text) = writer().Write(kind, source, language, adverts);
        var now = time.GetUtcNow();
        var notice = new Notice
        {
            Id = $"n-{Guid.CreateVersion7(now):N}", CaseId = request.CaseId, Source = source.Id, Kind = kind, State = NoticeState.Draft, Language = language, Subject = subject, Text = text,
            Adverts = [.. adverts.Select(advert => advert.Advert)], IsTrustedFlagger = settings!.TrustedFlagger, DraftedBy = caller.KeyId, DraftedAt = now, ApprovalsNeeded = settings.ApprovalsNeeded,
        };
        // The case first: it refuses what may not be notified, and a request without its notice is refused or withdrawn there.
        var asked = new RequestNotice([.. notice.Adverts.Select(advert => new ListingReference(notice.Source, advert.AdId))], notice.Id);
        _ = await desk.ExecuteAsync(notice.CaseId, asked, Actor.Of(caller), request.Reason, null, cancellationToken).ConfigureAwait(false);
        await SaveAsync(notice, null, cancellationToken).ConfigureAwait(false);
        return notice;
    }

    private async Task<Case> CaseAsync(string caseId, Caller caller, CancellationToken cancellationToken) =>
        await cases.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is { } stored && !CaseSight.IsHidden(stored.Document, caller, time.GetUtcNow())
            ? stored.Document
            : throw ApiProblemException.NotFound("such case");

    private async Task<IReadOnlyList<Listing>> ListingsAsync(Case subject, NoticeDraftRequest request, CancellationToken cancellationToken)
    {
        var found = new List<Listing>();
        foreach (var known in subject.Listings.Where(known => known.Source == request.Source && !known.IsDismissed && (request.AdIds.Count == 0 || request.AdIds.Contains(known.AdId, StringComparer.Ordinal))))
        {
            var stored = await cases.GetListingAsync(known.Source, known.AdId, cancellationToken).ConfigureAwait(false);
            var isNoticed = (await records.ListAsync(Kind, new RecordQuery(1) { Tag = AdvertTag(known.Source, known.AdId) }, cancellationToken).ConfigureAwait(false)).Items.Count > 0;
            if (stored is { Document.State: ListingState.Active or ListingState.Edited } && !isNoticed && found.Count < MostAdverts)
            {
                found.Add(stored.Document);
            }
        }

        return found;
    }

    private async Task<Stored<Notice>> ChangeAsync(string id, Caller caller, string? etag, Func<Notice, Task<Notice>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await GetAsync(id, caller, cancellationToken).ConfigureAwait(false);
            if (etag is not null && etag != stored.ETag)
            {
                throw new CaseChangedException(stored.ETag);
            }

            var changed = await change(stored.Document).ConfigureAwait(false);
            if (news is not null && changed.State != stored.Document.State)
            {
                await news.TellAsync(changed, hearer => IsHiddenAsync(changed, hearer, cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            if (await SaveAsync(changed, stored.ETag, cancellationToken).ConfigureAwait(false) is { } saved)
            {
                return new Stored<Notice>(changed, saved);
            }
        }

        throw new CaseChangedException("");
    }

    private async Task RefuseHeldAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (await cases.GetCaseAsync(notice.CaseId, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            HoldRules.RefuseWhileHeld(stored.Document, time.GetUtcNow());
        }
    }

    // Approved in the case already by a try that was cut off: then there is nothing left to do there.
    private async Task DecideRequestAsync(Notice notice, Func<int, CaseCommand> command, Caller caller, string reason, CancellationToken cancellationToken)
    {
        var stored = await cases.GetCaseAsync(notice.CaseId, cancellationToken).ConfigureAwait(false);
        var request = stored?.Document.Requests.LastOrDefault(each => each.Detail.NoticeId == notice.Id);
        if (request is { State: RequestState.Open })
        {
            _ = await desk.ExecuteAsync(notice.CaseId, command(request.Id), Actor.Of(caller), reason, null, cancellationToken).ConfigureAwait(false);
        }
        else if (request is { State: RequestState.Refused or RequestState.Withdrawn })
        {
            throw new CaseRuleException("wrong-state", $"the case's request for this notice was {WireName.Of(request.State)}: withdraw the notice");
        }
    }

    private static string AdvertTag(string source, string adId) => $"advert:{Sha256Hex.Of($"{source}/{adId}")[..32]}";

    private static RecordKey KeyOf(string id) => new(id, id);
}
