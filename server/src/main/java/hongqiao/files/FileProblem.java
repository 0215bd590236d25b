package hongqiao.files;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the files module. A released code is never renamed or reused. */
public enum FileProblem implements ProblemType {
    ATTACHMENT_NOT_FOUND(NOT_FOUND, "没有这个附件", "There is no such file"),
    ATTACHMENT_REMOVED(GONE, "该附件已被移除", "This file has been taken away"),
    ATTACHMENT_CONFIDENTIAL(FORBIDDEN, "该附件涉及个人信息，请说明理由后查看", "This file is confidential; say why you open it"),
    ATTACHMENT_EMPTY(UNPROCESSABLE_CONTENT, "文件是空的", "The file is empty"),
    ATTACHMENT_TOO_LARGE(CONTENT_TOO_LARGE, "文件太大", "The file is too large"),
    ATTACHMENT_TYPE_NOT_ACCEPTED(UNSUPPORTED_MEDIA_TYPE, "不收这种文件", "Files of this kind are not accepted"),
    ATTACHMENT_BROKEN(UNPROCESSABLE_CONTENT, "文件已损坏，无法打开", "The file is damaged and cannot be opened"),
    ATTACHMENT_UNSAFE(UNPROCESSABLE_CONTENT, "文件含有不安全的内容", "The file holds something unsafe"),
    PICTURE_NOT_PUBLISHABLE(UNPROCESSABLE_CONTENT, "这个文件不能公开", "This file cannot be made public"),
    PICTURE_PUBLIC_ALREADY(CONFLICT, "这张图片已经公开", "This picture is public already"),
    PICTURE_NOT_PUBLIC(NOT_FOUND, "没有这张公开的图片", "There is no such public picture"),
    MASKS_NOT_VALID(UNPROCESSABLE_CONTENT, "打码区域有误", "What is to be hidden is not valid"),
    ATTACHMENTS_WAITING(CONFLICT, "已上传而未使用的文件太多", "Too many files were sent and not used yet");

    private final HttpStatus status;
    private final Words title;

    FileProblem(HttpStatus status, String zh, String en) {
        this.status = status;
        this.title = new Words(zh, en);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Words title() {
        return title;
    }
}
